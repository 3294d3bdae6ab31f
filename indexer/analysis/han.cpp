// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/han.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "indexer/text/utf8.hpp"

namespace chancery::analysis {

bool is_han(char32_t code_point) {
    if (code_point < 0x2E80) return false;
    return u_hasBinaryProperty(static_cast<UChar32>(code_point), UCHAR_IDEOGRAPHIC) != 0 ||
           (code_point >= 0x3040 && code_point <= 0x30FF && code_point != 0x30FB);
}

bool is_folded_han(std::string_view letters) {
    for (std::size_t position = 0; position < letters.size();) {
        const char32_t letter = text::next_code_point(letters, position);
        if (letter < 0x4E00 || letter > 0x9FFF) return false;
    }
    return true;
}

struct HanWords::Breaker {
    std::unique_ptr<icu::BreakIterator> iterator;
    UText text = UTEXT_INITIALIZER;

    ~Breaker() { utext_close(&text); }
};

HanWords::HanWords() : breaker_(std::make_unique<Breaker>()) {}
HanWords::~HanWords() = default;

void HanWords::each(std::string_view run,
                    const std::function<void(std::size_t, std::size_t)>& word) {
    UErrorCode status = U_ZERO_ERROR;
    if (breaker_->iterator == nullptr) {
        breaker_->iterator.reset(
            icu::BreakIterator::createWordInstance(icu::Locale::getChinese(), status));
        if (U_FAILURE(status)) return;
    }
    utext_openUTF8(&breaker_->text, run.data(), static_cast<std::int64_t>(run.size()), &status);
    breaker_->iterator->setText(&breaker_->text, status);
    if (U_FAILURE(status)) return;
    std::int32_t begin = breaker_->iterator->first();
    for (std::int32_t end = breaker_->iterator->next(); end != icu::BreakIterator::DONE;
         end = breaker_->iterator->next()) {
        const auto from = static_cast<std::size_t>(begin), to = static_cast<std::size_t>(end);
        word(from, to);
        begin = end;
    }
}

}  // namespace chancery::analysis
