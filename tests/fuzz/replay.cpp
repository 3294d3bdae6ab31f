// SPDX-License-Identifier: GPL-2.0-or-later
//
// main() of a fuzz target where there is no fuzzer: runs every file of the folders given.
//
//     fuzz_NAME FOLDER...
//
// A broken law ends the program by abort(), as it ends the fuzzer.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iostream>
#include <vector>

#include "tests/support/folder.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

int main(int count, char** arguments) {
    std::vector<std::filesystem::path> seeds;
    for (int i = 1; i < count; ++i) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(arguments[i])) {
            if (entry.is_regular_file()) seeds.push_back(entry.path());
        }
    }
    std::ranges::sort(seeds);
    for (const auto& seed : seeds) {
        std::cout << seed.filename().string() << std::endl;  // told before it may end the program
        const std::string bytes = chancery::tests::get(seed);
        const std::vector<std::uint8_t> input(bytes.begin(), bytes.end());
        LLVMFuzzerTestOneInput(input.data(), input.size());
    }
    std::cout << seeds.size() << " seeds\n";
    return seeds.empty() ? 1 : 0;
}
