// SPDX-License-Identifier: GPL-2.0-or-later
//
// Any bytes as a stored record: a value or an error, and a value that is decoded is encoded and
// decoded again to the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "indexer/index/stored.hpp"

namespace {

void require(bool law) {
    if (!law) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace chancery;
    const std::string record(bytes, bytes + size);
    if (const auto passage = index::decode_passage(record)) {
        require(index::decode_passage(index::encode(*passage)) == *passage);
    } else {
        require(passage.error().kind == Kind::index);
    }
    if (const auto edition = index::decode_edition(record)) {
        require(index::decode_edition(index::encode(*edition)) == *edition);
    }
    return 0;
}
