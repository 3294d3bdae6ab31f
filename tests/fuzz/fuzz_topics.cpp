// SPDX-License-Identifier: GPL-2.0-or-later
//
// Any bytes as topics: ids without blanks and queries that hold something, or an error of kind
// input.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "bench/quality/formats/topics.hpp"

namespace {

void require(bool law) {
    if (!law) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace chancery;
    const std::string text(bytes, bytes + size);
    const auto topics = quality::parse_topics(text, "topics");
    if (!topics) {
        require(topics.error().kind == Kind::input && !topics.error().why.empty());
        return 0;
    }
    require(!topics->empty());
    for (const auto& topic : *topics) {
        require(!topic.id.empty() && topic.id.find_first_of(" \t\r\n") == std::string::npos);
        require(!topic.text.empty());
    }
    return 0;
}
