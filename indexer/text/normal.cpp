// SPDX-License-Identifier: GPL-2.0-or-later
//
// Each form is made in one pass over the code points, then handed to ICU's normaliser only where it
// is not normal already: nearly all text of the UN is, and most of it is ASCII.
#include "indexer/text/normal.hpp"

#include <cctype>
#include <vector>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "indexer/text/utf8.hpp"

namespace chancery::text {
namespace {

constexpr char32_t soft_hyphen = 0x00AD;

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*get)(UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    return *get(status);
}
const icu::Normalizer2& nfc() {
    static const icu::Normalizer2& instance = normalizer(icu::Normalizer2::getNFCInstance);
    return instance;
}
const icu::Normalizer2& nfkd() {
    static const icu::Normalizer2& instance = normalizer(icu::Normalizer2::getNFKDInstance);
    return instance;
}
const icu::Normalizer2& nfkc_casefold() {
    static const icu::Normalizer2& instance = normalizer(icu::Normalizer2::getNFKCCasefoldInstance);
    return instance;
}

std::string normalized(const icu::Normalizer2& form, std::string_view utf8) {
    std::string result;
    result.reserve(utf8.size());
    icu::StringByteSink<std::string> sink(&result);
    UErrorCode status = U_ZERO_ERROR;
    form.normalizeUTF8(0, icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())),
                       sink, nullptr, status);
    return result;
}

bool is_nfc(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    return nfc().isNormalizedUTF8(
        icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())), status);
}

bool is_ascii(std::string_view bytes) {
    for (const char byte : bytes) {
        if (static_cast<unsigned char>(byte) >= 0x80) return false;
    }
    return true;
}

bool is_mark(char32_t code_point) {
    return (U_MASK(u_charType(static_cast<UChar32>(code_point))) & U_GC_M_MASK) != 0;
}

/// Writes the blanks-folded text and the place that each offset has in it.
class Folder {
  public:
    Folder(std::string_view utf8, std::span<std::size_t> offsets, bool behind_blanks)
        : utf8_(utf8), offsets_(offsets), behind_blanks_(behind_blanks) {
        out_.reserve(utf8.size());
    }

    std::string run() {
        std::size_t position = 0;
        while (position < utf8_.size()) {
            settle(position);
            if (next_ == offsets_.size()) copy_ascii(position);
            if (position < utf8_.size()) take(position);
        }
        settle(utf8_.size());
        settle_waiting();
        return std::move(out_);
    }

  private:
    // Offsets inside a run of blanks wait until it is known whether text follows.
    void settle(std::size_t position) {
        while (next_ < offsets_.size() && offsets_[next_] <= position) {
            offsets_[next_] = out_.size();
            if (behind_blanks_ && first_waiting_ > next_) first_waiting_ = next_;
            ++next_;
        }
    }
    void settle_waiting() { first_waiting_ = offsets_.size(); }

    /// Copies a run of printable ASCII at once, where no offset is left to be settled.
    void copy_ascii(std::size_t& position) {
        std::size_t end = position;
        while (end < utf8_.size() && utf8_[end] > ' ' && utf8_[end] < 0x7F) ++end;
        if (end == position) return;
        if (blank_) out_ += ' ';
        blank_ = false;
        for (std::size_t i = first_waiting_; i < next_; ++i) offsets_[i] = out_.size();
        settle_waiting();
        out_.append(utf8_, position, end - position);
        marks_ = 0;
        position = end;
    }

    void take(std::size_t& position) {
        const std::size_t start = position;
        const auto byte = static_cast<unsigned char>(utf8_[position]);
        char32_t code_point = byte;
        if (byte < 0x80) {
            ++position;
        } else {
            code_point = next_code_point(utf8_, position);
        }
        if (is_plain_letter(code_point)) {
            marks_ = 0;
        } else {
            if (is_blank(code_point)) {
                blank_ = !out_.empty();
                return;
            }
            if (is_dropped(code_point)) return;
        }
        if (blank_) {
            out_ += ' ';
            blank_ = false;
        }
        for (std::size_t i = first_waiting_; i < next_; ++i) offsets_[i] = out_.size();
        settle_waiting();
        out_.append(utf8_, start, position - start);
    }

    /// Cyrillic, Arabic and Han letters, of which most text beyond ASCII is: neither blank nor
    /// mark.
    static bool is_plain_letter(char32_t code_point) {
        return (code_point >= 0x4E00 && code_point <= 0x9FFF) ||
               (code_point >= 0x0410 && code_point <= 0x044F) ||
               (code_point >= 0x0621 && code_point <= 0x063A) ||
               (code_point >= 0x0641 && code_point <= 0x064A);
    }

    static bool is_blank(char32_t code_point) {
        if (code_point < 0x80) return code_point == ' ' || (code_point >= 9 && code_point <= 13);
        return u_isUWhiteSpace(static_cast<UChar32>(code_point)) != 0;
    }

    bool is_dropped(char32_t code_point) {
        if (code_point < 0x80) {
            marks_ = 0;
            return code_point < 0x20 || code_point == 0x7F;
        }
        if (code_point == soft_hyphen ||
            u_charType(static_cast<UChar32>(code_point)) == U_CONTROL_CHAR) {
            return true;
        }
        marks_ = is_mark(code_point) ? marks_ + 1 : 0;
        return marks_ > max_marks;
    }

    std::string_view utf8_;
    std::span<std::size_t> offsets_;
    bool behind_blanks_;
    std::string out_;
    std::size_t next_ = 0;
    std::size_t first_waiting_ = static_cast<std::size_t>(-1);
    std::size_t marks_ = 0;
    bool blank_ = false;
};

bool is_word_code_point(char32_t code_point) {
    const auto mask = U_MASK(u_charType(static_cast<UChar32>(code_point)));
    return (mask & (U_GC_P_MASK | U_GC_Z_MASK | U_GC_C_MASK)) == 0;
}

/// Runs of marks cut at max_marks; the text itself when there is none as long.
std::string with_few_marks(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    std::size_t marks = 0;
    for (std::size_t position = 0; position < utf8.size();) {
        const std::size_t start = position;
        marks = is_mark(next_code_point(utf8, position)) ? marks + 1 : 0;
        if (marks <= max_marks) out.append(utf8, start, position - start);
    }
    return out;
}

char32_t unified(char32_t code_point) {
    switch (code_point) {
        case 0x2018:
        case 0x2019:
        case 0x201B:
        case 0x2032:
        case 0x02BC:
        case 0x0060:
        case 0x00B4:
            return '\'';
        case 0x201C:
        case 0x201D:
        case 0x201E:
        case 0x201F:
        case 0x00AB:
        case 0x00BB:
        case 0x2033:
            return '"';
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2015:
        case 0x2212:
            return '-';
        default:
            return code_point;
    }
}

}  // namespace

std::string stored_form(std::string_view utf8) {
    return stored_form(utf8, {});
}

std::string stored_form(std::string_view utf8, std::span<std::size_t> offsets, bool behind_blanks) {
    std::string folded_text = Folder(utf8, offsets, behind_blanks).run();
    if (is_ascii(folded_text)) return folded_text;
    const bool normal = is_nfc(folded_text);
    std::size_t bytes = 0, code_points = 0;
    for (std::size_t& offset : offsets) {
        const std::string_view before = std::string_view(folded_text).substr(0, offset);
        if (normal) {
            code_points += count_code_points(before.substr(bytes));
            bytes = offset;
            offset = code_points;
        } else {
            offset = count_code_points(normalized(nfc(), before));
        }
    }
    return normal ? folded_text : normalized(nfc(), folded_text);
}

std::string folded(std::string_view utf8) {
    std::string out;
    if (is_ascii(utf8)) {
        out.reserve(utf8.size());
        for (const char byte : utf8) {
            out += byte == '`' ? '\''
                               : static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
        }
        return out;
    }
    // Quotes are unified first: some compatibility forms (a spacing acute) fall apart into a blank
    // and a mark otherwise.
    for (std::size_t position = 0; position < utf8.size();) {
        append(out, unified(next_code_point(utf8, position)));
    }
    return normalized(nfkc_casefold(), with_few_marks(out));
}

std::string word_key(std::string_view utf8) {
    const std::string text = folded(utf8);
    std::string out;
    out.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t start = position;
        if (is_word_code_point(next_code_point(text, position))) {
            out.append(text, start, position - start);
        }
    }
    return out;
}

std::string without_marks(std::string_view utf8) {
    std::string text = folded(utf8);
    if (is_ascii(text)) return text;
    const std::string apart = normalized(nfkd(), text);
    std::string out;
    for (std::size_t position = 0; position < apart.size();) {
        const std::size_t start = position;
        if (!is_mark(next_code_point(apart, position))) out.append(apart, start, position - start);
    }
    return normalized(nfc(), out);
}

std::size_t count_words(std::string_view utf8) {
    std::size_t words = 0, han = 0;
    bool inside = false;
    for (std::size_t position = 0; position < utf8.size();) {
        const auto byte = static_cast<unsigned char>(utf8[position]);
        if (byte < 0x80) {
            ++position;
            const bool letter = std::isalnum(byte) != 0;
            words += letter && !inside;
            inside = letter;
            continue;
        }
        const auto code_point = static_cast<UChar32>(next_code_point(utf8, position));
        if (code_point >= 0x3040 && u_hasBinaryProperty(code_point, UCHAR_IDEOGRAPHIC)) {
            ++han;
            inside = false;
            continue;
        }
        const bool letter = u_isalnum(code_point) || is_mark(static_cast<char32_t>(code_point));
        words += letter && !inside;
        inside = letter;
    }
    return words + (han * 3 + 4) / 5;
}

}  // namespace chancery::text
