// SPDX-License-Identifier: GPL-2.0-or-later
//
// Any bytes as the answer of a reading process: refused, or a reading that is sound and is encoded
// and decoded again to the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "indexer/ingest/wire.hpp"

namespace {

void require(bool law) {
    if (!law) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace chancery;
    constexpr std::uint64_t room = std::uint64_t{64} << 20;
    const std::string message(bytes, bytes + size);
    if (const auto request = ingest::decode_request(message)) {
        require(*ingest::decode_request(ingest::encode(*request)) == *request);
    }
    const auto reading = ingest::decode_reading(message, room);
    if (!reading) {
        require(reading.error().kind == Kind::input && !reading.error().why.empty());
        return 0;
    }
    for (const document::Edition& edition : reading->editions) {
        require(!edition.passages.empty() && edition.masthead.language.size() <= 3);
    }
    const std::string encoded = ingest::encode(*reading);
    const auto again = ingest::decode_reading(encoded, room);
    require(again.has_value() && ingest::encode(*again) == encoded);
    return 0;
}
