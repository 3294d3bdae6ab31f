// SPDX-License-Identifier: GPL-2.0-or-later
//
// Any bytes as judgements, grouped judgements and preferences: sorted topics, or an error of kind
// input that says why.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "bench/quality/formats/grouped_qrels.hpp"
#include "bench/quality/formats/preferences.hpp"
#include "bench/quality/formats/qrels.hpp"

namespace {

void require(bool law) {
    if (!law) std::abort();
}

template <class Form>
void check(const chancery::Result<Form>& read) {
    if (!read) {
        require(read.error().kind == chancery::Kind::input && !read.error().why.empty());
        return;
    }
    require(!read->topics.empty());
    require(std::is_sorted(
        read->topics.begin(), read->topics.end(),
        [](const auto& left, const auto& right) { return left.topic < right.topic; }));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace chancery::quality;
    const std::string text(bytes, bytes + size);
    check(parse_qrels(text, "qrels"));
    check(parse_grouped_qrels(text, "qrels"));
    check(parse_preferences(text, "preferences", PreferenceForm::preferences));
    check(parse_preferences(text, "preferences", PreferenceForm::qrels));
    return 0;
}
