// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/meaning/texts.hpp"

namespace chancery::meaning {

void Texts::add(std::string_view word) {
    auto found = numbers_.find(word);
    if (found == numbers_.end()) {
        const auto number = static_cast<std::uint32_t>(words_.size());
        found = numbers_.emplace(std::string(word), number).first;
        words_.emplace_back(word);
        holding_.push_back(0);
        last_text_.push_back(0);
    }
    const std::uint32_t number = found->second;
    occurrences_.push_back(number);
    if (last_text_[number] == ends_.size() + 1) return;
    last_text_[number] = ends_.size() + 1;
    ++holding_[number];
}

std::size_t Texts::end() {
    ends_.push_back(occurrences_.size());
    occurrences_.push_back(end_of_text);
    return ends_.size() - 1;
}

std::span<const std::uint32_t> Texts::text(std::size_t number) const {
    const std::size_t begin = number == 0 ? 0 : ends_[number - 1] + 1;
    return std::span(occurrences_).subspan(begin, ends_[number] - begin);
}

}  // namespace chancery::meaning
