// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/folder.hpp"

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <system_error>

namespace chancery::tests {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
    std::string name = fs::temp_directory_path() / "chancery-test-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr) throw std::system_error(errno, std::generic_category());
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void put(const fs::path& path, std::string_view bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

std::string get(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void flip_bit(const fs::path& path, std::size_t bit) {
    auto bytes = get(path);
    auto& byte = bytes.at(bit / 8);
    byte = static_cast<char>(static_cast<unsigned char>(byte) ^ 1U << bit % 8);
    put(path, bytes);
}

std::map<std::string, std::string> picture_of(const fs::path& folder) {
    std::map<std::string, std::string> picture;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const auto name = entry.path().lexically_relative(folder).string();
        if (entry.is_directory()) {
            picture[name + "/"];
        } else {
            picture[name] = get(entry.path());
        }
    }
    return picture;
}

}  // namespace chancery::tests
