// SPDX-License-Identifier: GPL-2.0-or-later
//
// Recursive descent over the pattern: a text ends at "]" or "|" of the group that holds it. All
// alternatives of a group are read, the first complete one is kept.
#include "searcher/cite/pattern.hpp"

namespace chancery::cite {
namespace {

/// What a part of a pattern became.
struct Part {
    std::string text;
    bool complete = true;  // every placeholder in it had a value
};

class Expander {
  public:
    Expander(std::string_view pattern, const Values& values) : pattern_(pattern), values_(values) {}

    std::string run() {
        std::string text;
        while (at_ < pattern_.size()) {
            text += part().text;
            if (at_ < pattern_.size()) text += pattern_[at_++];  // a "]" or "|" outside of groups
        }
        return text;
    }

  private:
    Part part() {
        Part part;
        for (; at_ < pattern_.size() && pattern_[at_] != ']' && pattern_[at_] != '|'; ++at_) {
            const char byte = pattern_[at_];
            if (byte == '{') {
                add_value(part);
            } else if (byte == '[') {
                part.text += group();
            } else if (byte == '\\' && at_ + 1 < pattern_.size()) {
                ++at_;
                part.text += pattern_[at_] == 'n' ? '\n' : pattern_[at_];
            } else {
                part.text += byte;
            }
        }
        return part;
    }

    /// Leaves the cursor at the closing brace.
    void add_value(Part& part) {
        const auto end = pattern_.find('}', at_);
        const auto name = pattern_.substr(at_ + 1, end - at_ - 1);
        at_ = end == std::string_view::npos ? pattern_.size() - 1 : end;
        const std::string value = values_(name);
        part.complete = part.complete && !value.empty();
        part.text += value;
    }

    /// Leaves the cursor at the closing bracket.
    std::string group() {
        std::string chosen;
        bool found = false;
        do {
            ++at_;
            Part alternative = part();
            if (!found && alternative.complete) {
                chosen = std::move(alternative.text);
                found = true;
            }
        } while (at_ < pattern_.size() && pattern_[at_] == '|');
        return chosen;
    }

    std::string_view pattern_;
    const Values& values_;
    std::size_t at_ = 0;
};

}  // namespace

std::string expand(std::string_view pattern, const Values& values) {
    return Expander(pattern, values).run();
}

std::vector<std::string> placeholders_of(std::string_view pattern) {
    std::vector<std::string> names;
    expand(pattern, [&](std::string_view name) {
        names.emplace_back(name);
        return std::string();
    });
    return names;
}

bool is_well_formed(std::string_view pattern) {
    int brackets = 0;
    bool in_braces = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char byte = pattern[i];
        if (byte == '\\') {
            if (++i == pattern.size()) return false;
        } else if (in_braces) {
            if (byte == '{' || byte == '[' || byte == ']') return false;
            in_braces = byte != '}';
        } else if (byte == '{') {
            in_braces = true;
        } else if (byte == '[') {
            ++brackets;
        } else if ((byte == ']' && --brackets < 0) || (byte == '|' && brackets == 0)) {
            return false;
        }
    }
    return brackets == 0 && !in_braces;
}

}  // namespace chancery::cite
