// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/hyphens.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_set>

namespace chancery::readers::pdf {
namespace {

bool is_hyphen(char32_t code) {
    return code == U'-' || code == 0x2010 || code == 0xAD;
}

bool is_word(char32_t code) {
    return (code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z') ||
           (code >= 0xC0 && code < 0x2000 && code != 0xD7 && code != 0xF7);
}

bool is_small(char32_t code) {
    return (code >= U'a' && code <= U'z') || (code >= 0xDF && code < 0x100) ||
           (code >= 0x430 && code < 0x460);
}

char32_t folded(char32_t code) {
    return code >= U'A' && code <= U'Z' ? code + 32 : code;
}

/// The word around a hyphen that ended a line: letters from `begin` to the hyphen and on to `end`.
struct Division {
    std::size_t begin = 0, hyphen = 0, end = 0;
};

std::u32string part(const Letters& letters, std::size_t from, std::size_t to) {
    std::u32string out;
    for (std::size_t i = from; i < to; ++i) out += folded(letters[i].code);
    return out;
}

std::vector<Division> divisions_of(const Letters& letters) {
    std::vector<Division> found;
    for (std::size_t i = 1; i + 1 < letters.size(); ++i) {
        if (!is_hyphen(letters[i].code) || !letters[i + 1].starts_line) continue;
        Division division{i, i, i + 1};
        while (division.begin > 0 && is_word(letters[division.begin - 1].code)) --division.begin;
        while (division.end < letters.size() && is_word(letters[division.end].code)) ++division.end;
        if (division.begin < i && division.end > i + 1) found.push_back(division);
    }
    return found;
}

class Vocabulary {
  public:
    /// Takes the words of letters, those with hyphens both whole and without their hyphens' ends.
    void add(const Letters& letters) {
        std::u32string word;
        for (std::size_t i = 0; i <= letters.size(); ++i) {
            const bool in =
                i < letters.size() && (is_word(letters[i].code) || letters[i].code == U'-');
            const bool divided =
                in && letters[i].starts_line && i > 0 && is_hyphen(letters[i - 1].code);
            if (divided) word = U"-";  // half of a divided word is no word
            if (in) {
                word += folded(letters[i].code);
            } else {
                if (word.size() > 1 && word.front() != U'-' && word.back() != U'-') {
                    words_.insert(word);
                }
                word.clear();
            }
        }
    }
    bool has(const std::u32string& word) const { return words_.contains(word); }

  private:
    std::unordered_set<std::u32string> words_;
};

enum class Proof { divided, own, none };

Proof proof_of(const Letters& letters, const Division& division, const Vocabulary& words) {
    const std::u32string left = part(letters, division.begin, division.hyphen);
    const std::u32string right = part(letters, division.hyphen + 1, division.end);
    if (words.has(left + U'-' + right)) return Proof::own;
    return words.has(left + right) ? Proof::divided : Proof::none;
}

template <class Visit>
void each_text(std::vector<Paragraph>& paragraphs, Visit visit) {
    for (Paragraph& paragraph : paragraphs) {
        visit(paragraph.letters);
        for (PlacedNote& note : paragraph.notes) visit(note.letters);
    }
}

}  // namespace

void mend_hyphens(std::vector<Paragraph>& paragraphs) {
    std::size_t divisions = 0;
    each_text(paragraphs, [&](Letters& letters) { divisions += divisions_of(letters).size(); });
    if (divisions == 0) return;
    Vocabulary words;
    each_text(paragraphs, [&](Letters& letters) { words.add(letters); });
    std::size_t divided = 0, own = 0;
    each_text(paragraphs, [&](Letters& letters) {
        for (const Division& division : divisions_of(letters)) {
            const Proof proof = proof_of(letters, division, words);
            divided += proof == Proof::divided ? 1 : 0, own += proof == Proof::own ? 1 : 0;
        }
    });
    // A file that divides words does so often; one that does not has only its words' own hyphens.
    const bool divides = divided >= 3 && divided > own;
    each_text(paragraphs, [&](Letters& letters) {
        for (const Division& division : divisions_of(letters)) {
            const Proof proof = proof_of(letters, division, words);
            const bool small = is_small(letters[division.hyphen + 1].code) &&
                               is_small(letters[division.hyphen - 1].code);
            const bool mend = proof == Proof::divided || (proof == Proof::none && divides && small);
            // A soft hyphen is not printed, and offsets of notes stay as they are.
            if (mend) letters[division.hyphen].code = 0xAD;
        }
    });
}

}  // namespace chancery::readers::pdf
