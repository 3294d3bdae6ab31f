// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/lookup/diff_parts.hpp"

namespace chancery::lookup {
namespace {

class Parter {
  public:
    Parter(const WordedText& before, const WordedText& after) : before_(before), after_(after) {}

    void add(const Stretch& stretch, bool last) {
        const WordRange& came = stretch.after;
        if (stretch.same) {
            if (came.size() > 0) stay_until(after_.words[came.end - 1].end);
            return;
        }
        if (came.size() > 0) {
            stay_until(after_.words[came.begin].begin);
        } else if (!last) {  // before the next word, so that commas stay with the word before
            stay_until(after_.words[came.begin].begin);
        }
        if (stretch.before.size() > 0) add(PartKind::removed, slice(before_, stretch.before));
        if (came.size() == 0) return;
        add(PartKind::added, slice(after_, came));
        at_ = after_.words[came.end - 1].end;
    }

    std::vector<DiffPart> finish() {
        stay_until(after_.text.size());
        return std::move(parts_);
    }

  private:
    static std::string_view slice(const WordedText& text, const WordRange& range) {
        const std::size_t begin = text.words[range.begin].begin;
        return text.text.substr(begin, text.words[range.end - 1].end - begin);
    }

    void add(PartKind kind, std::string_view text) {
        if (text.empty()) return;
        if (!parts_.empty() && parts_.back().kind == kind) {
            parts_.back().text += text;
        } else {
            parts_.push_back({kind, std::string(text)});
        }
    }

    void stay_until(std::size_t place) {
        add(PartKind::same, after_.text.substr(at_, place - at_));
        at_ = place;
    }

    const WordedText& before_;
    const WordedText& after_;
    std::vector<DiffPart> parts_;
    std::size_t at_ = 0;  // of the later text: what is written
};

}  // namespace

std::vector<DiffPart> diff_parts(const WordedText& before, const WordedText& after,
                                 const WordDiff& diff) {
    Parter parter(before, after);
    for (std::size_t i = 0; i < diff.stretches.size(); ++i) {
        const WordRange& came = diff.stretches[i].after;
        parter.add(diff.stretches[i], came.end == after.words.size());
    }
    return parter.finish();
}

}  // namespace chancery::lookup
