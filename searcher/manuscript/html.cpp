// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/manuscript/html.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "indexer/text/normal.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::manuscript {
namespace {

constexpr auto blocks = std::to_array<std::string_view>(
    {"address", "article", "aside", "blockquote", "body",   "br",     "caption", "center",
     "dd",      "div",     "dl",    "dt",         "figure", "form",   "footer",  "h1",
     "h2",      "h3",      "h4",    "h5",         "h6",     "header", "hr",      "html",
     "li",      "main",    "nav",   "ol",         "p",      "pre",    "section", "td",
     "th",      "table",   "title", "tr",         "ul"});

/// Elements whose content is no text.
constexpr auto silent =
    std::to_array<std::string_view>({"script", "style", "template", "noscript", "textarea"});

constexpr auto entities =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"amp", "&"},
                                                                  {"lt", "<"},
                                                                  {"gt", ">"},
                                                                  {"quot", "\""},
                                                                  {"apos", "'"},
                                                                  {"nbsp", " "},
                                                                  {"ldquo", "“"},
                                                                  {"rdquo", "”"},
                                                                  {"lsquo", "‘"},
                                                                  {"rsquo", "’"},
                                                                  {"laquo", "«"},
                                                                  {"raquo", "»"},
                                                                  {"bdquo", "„"},
                                                                  {"hellip", "…"},
                                                                  {"ndash", "–"},
                                                                  {"mdash", "—"},
                                                                  {"shy", ""},
                                                                  {"thinsp", " "}});

/// The page's opening, in lower case, without comments.
bool opens_with(std::string_view bytes, std::string_view start) {
    return bytes.size() >= start.size() && text::folded(bytes.substr(0, start.size())) == start;
}

class Stripper {
  public:
    Stripper(std::string name, std::string source) {
        manuscript_.name = std::move(name);
        manuscript_.source = std::move(source);
        source_ = manuscript_.source;
    }

    Manuscript run() {
        while (at_ < source_.size()) {
            if (source_[at_] == '<' && tag()) continue;
            if (source_[at_] == '&' && entity()) continue;
            character();
        }
        while (!open_.empty()) close_quote();
        return std::move(manuscript_);
    }

  private:
    /// Appends what stands for bytes of the source from `from` on.
    void put(std::string_view piece, std::size_t from) {
        const auto& anchors = manuscript_.anchors;
        const std::size_t place = manuscript_.text.size();
        const bool goes_on =
            !anchors.empty() && anchors.back().in_source + (place - anchors.back().in_text) == from;
        if (!goes_on) manuscript_.anchors.push_back({place, from});
        manuscript_.text += piece;
    }

    void character() {
        const char letter = source_[at_];
        const bool blank = letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
        if (blank) {
            // Lines of the source are no paragraphs.
            if (!manuscript_.text.empty() && !manuscript_.text.ends_with('\n') &&
                !manuscript_.text.ends_with(' '))
                put(" ", at_);
        } else {
            put(source_.substr(at_, 1), at_);
        }
        ++at_;
    }

    bool entity() {
        const std::size_t end = source_.find(';', at_);
        if (end == std::string_view::npos || end - at_ > 10) return false;
        const std::string_view name = source_.substr(at_ + 1, end - at_ - 1);
        std::string stands_for;
        if (name.starts_with('#')) {
            const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
            const std::string_view digits = name.substr(hex ? 2 : 1);
            unsigned value = 0;
            const auto read =
                std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
            const bool sound = read.ptr == digits.data() + digits.size() && value >= 32 &&
                               value < 0x110000 && (value < 0xD800 || value > 0xDFFF);
            if (!sound) return false;
            text::append(stands_for, static_cast<char32_t>(value));
        } else {
            const auto* known =
                std::ranges::find(entities, name, &decltype(entities)::value_type::first);
            if (known == entities.end()) return false;
            stands_for = known->second;
        }
        put(stands_for, at_);
        at_ = end + 1;
        return true;
    }

    void part() {
        std::string& text = manuscript_.text;
        while (text.ends_with(' ')) text.pop_back();
        if (!text.empty() && !text.ends_with("\n\n")) put("\n\n", at_);
    }

    void close_quote() {
        const std::size_t begin = open_.back();
        open_.pop_back();
        if (open_.empty()) manuscript_.block_quotes.push_back({begin, manuscript_.text.size()});
    }

    /// Takes a tag, comment or declaration; false when '<' is text.
    bool tag() {
        if (source_.substr(at_).starts_with("<!--")) return skip_to("-->");
        std::size_t name_at = at_ + 1;
        const bool closing = name_at < source_.size() && source_[name_at] == '/';
        if (closing) ++name_at;
        std::size_t name_end = name_at;
        while (name_end < source_.size() && is_name(source_[name_end])) ++name_end;
        const bool declares = name_at < source_.size() && source_[name_at] == '!';
        if (name_end == name_at && !declares) return false;
        const std::size_t end = tag_end(name_end);
        if (end == std::string_view::npos) return false;
        apply(text::folded(source_.substr(name_at, name_end - name_at)), closing);
        at_ = std::max(at_, end);
        return true;
    }

    static bool is_name(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
               (letter >= '0' && letter <= '9');
    }

    /// Behind the '>' of a tag; one inside quoted values does not end it.
    std::size_t tag_end(std::size_t at) {
        constexpr std::size_t longest = 65536;
        const std::size_t limit = std::min(source_.size(), at + longest);
        char quote = 0;
        for (; at < limit; ++at) {
            const char letter = source_[at];
            if (quote != 0) {
                if (letter == quote) quote = 0;
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
            } else if (letter == '>') {
                return at + 1;
            }
        }
        return std::string_view::npos;
    }

    bool skip_to(std::string_view end) {
        const std::size_t place = source_.find(end, at_);
        at_ = place == std::string_view::npos ? source_.size() : place + end.size();
        return true;
    }

    void apply(const std::string& name, bool closing) {
        if (name == "q") put(closing ? "”" : "“", at_);
        if (std::ranges::count(blocks, std::string_view(name)) > 0) part();
        if (name == "blockquote" && !closing && open_.size() < 64)
            open_.push_back(manuscript_.text.size());
        if (name == "blockquote" && closing && !open_.empty()) close_quote();
        if (!closing && std::ranges::count(silent, std::string_view(name)) > 0) {
            skip_to("</" + name);
            skip_to(">");
        }
    }

    Manuscript manuscript_;
    std::string_view source_;
    std::size_t at_ = 0;
    std::vector<std::size_t> open_;  // where block quotes begin
};

}  // namespace

bool is_html(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    while (true) {
        const std::size_t start = bytes.find_first_not_of(" \t\r\n");
        if (start == std::string_view::npos) return false;
        bytes.remove_prefix(start);
        const bool skipped = bytes.starts_with("<!--") || bytes.starts_with("<?xml");
        if (!skipped) break;
        const std::size_t end = bytes.find('>');
        if (end == std::string_view::npos) return false;
        bytes.remove_prefix(end + 1);
    }
    constexpr auto openings = std::to_array<std::string_view>(
        {"<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<article", "<blockquote"});
    return std::ranges::any_of(openings,
                               [&](std::string_view start) { return opens_with(bytes, start); });
}

Manuscript without_tags(std::string name, std::string source) {
    return Stripper(std::move(name), std::move(source)).run();
}

}  // namespace chancery::manuscript
