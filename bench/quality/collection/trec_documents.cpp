// SPDX-License-Identifier: GPL-2.0-or-later
//
// One walk over a document's bytes: each tag opens or closes an element that matters or is a blank;
// what stands between tags goes to the part that the innermost such element says.
#include "bench/quality/collection/trec_documents.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <utility>

#include "bench/quality/formats/fields.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::quality {
namespace {

using text::upper;

/// What an element's words are.
enum class Part { rest, number, title, text, dropped };

struct Element {
    std::string_view name;
    Part part;
};

constexpr auto elements = std::to_array<Element>({
    {"DOCNO", Part::number},
    {"TITLE", Part::title},
    {"HEADLINE", Part::title},
    {"HEAD", Part::title},
    {"HL", Part::title},
    {"TI", Part::title},
    {"TTL", Part::title},
    {"TEXT", Part::text},
    {"DOCID", Part::dropped},
    {"DOCHDR", Part::dropped},
});

constexpr std::size_t longest_entity = 12;  // "&#x10FFFF;" has ten

struct NamedEntity {
    std::string_view name, text;
};
constexpr auto named_entities = std::to_array<NamedEntity>(
    {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", " "}});

/// What a numeric reference without "&#" and ";" stands for; empty when it is no character.
std::string character_of(std::string_view number) {
    int base = 10;
    if (!number.empty() && (number.front() == 'x' || number.front() == 'X')) {
        base = 16;
        number.remove_prefix(1);
    }
    std::uint32_t code = 0;
    const auto [end, fault] =
        std::from_chars(number.data(), number.data() + number.size(), code, base);
    if (fault != std::errc{} || end != number.data() + number.size()) return {};
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return {};
    std::string character;
    text::append(character, code);
    return character;
}

/// Appends text between tags with its entities read.
void add_text(std::string& to, std::string_view between) {
    while (!between.empty()) {
        const auto start = between.find('&');
        to += between.substr(0, start);
        if (start == std::string_view::npos) return;
        between.remove_prefix(start);
        const auto end = between.substr(0, longest_entity).find(';');
        const std::string_view name =
            end == std::string_view::npos ? std::string_view() : between.substr(1, end - 1);
        std::string meant;
        if (name.starts_with('#')) meant = character_of(name.substr(1));
        const auto row = std::ranges::find(named_entities, name, &NamedEntity::name);
        if (row != named_entities.end()) meant = row->text;
        to += meant.empty() ? std::string_view("&") : std::string_view(meant);
        between.remove_prefix(meant.empty() ? 1 : end + 1);
    }
}

struct Parts {
    std::string number, title, text, rest;
    bool has_text = false;

    std::string& of(Part part) {
        switch (part) {
            case Part::number:
                return number;
            case Part::title:
                return title;
            case Part::text:
                return text;
            case Part::rest:
            case Part::dropped:
                break;
        }
        return rest;
    }
};

/// One document's bytes, without DOC's own tags.
class Walk {
  public:
    explicit Walk(std::string_view bytes) : left_(bytes) {}

    Parts run() {
        while (!left_.empty()) {
            const auto tag = left_.find('<');
            take_text(left_.substr(0, tag));
            if (tag == std::string_view::npos) break;
            left_.remove_prefix(tag);
            take_tag();
        }
        return std::move(parts_);
    }

  private:
    void take_text(std::string_view between) {
        if (part_ != Part::dropped) add_text(parts_.of(part_), between);
    }

    void take_tag() {
        const bool comment = left_.starts_with("<!--");
        const auto end = end_of_tag(comment);
        const auto next = left_.size() > 1 ? static_cast<unsigned char>(left_[1]) : 0;
        const bool is_tag = next == '/' || next == '!' || next == '?' || std::isalpha(next) != 0;
        if (!is_tag || end == std::string_view::npos) {  // "a < b"
            take_text(left_.substr(0, 1));
            left_.remove_prefix(1);
            return;
        }
        if (!comment) turn_to(left_.substr(1, end - 1));
        left_.remove_prefix(end + (comment ? 3 : 1));
    }

    /// Where the tag or comment at the front ends. What was sought in vain is not sought again.
    std::size_t end_of_tag(bool comment) {
        bool& none = comment ? no_more_comments_ : no_more_tags_;
        if (none) return std::string_view::npos;
        const auto end = left_.find(comment ? "-->" : ">");
        none = end == std::string_view::npos;
        return end;
    }

    /// Takes note of "TEXT", "/TEXT" or "TEXT type=..."; any tag is a blank.
    void turn_to(std::string_view tag) {
        parts_.of(part_) += ' ';
        const bool closes = tag.starts_with('/');
        if (closes) tag.remove_prefix(1);
        const auto name = upper(tag.substr(0, tag.find_first_of(" \t\r\n")));
        const auto element = std::ranges::find(elements, std::string_view(name), &Element::name);
        if (element == elements.end()) return;
        if (closes) {
            if (part_ != element->part) return;
            part_ = std::exchange(around_, Part::rest);
        } else {
            // A title may stand within the text, which goes on behind it.
            around_ = part_ == Part::text && element->part != Part::text ? part_ : Part::rest;
            part_ = element->part;
            parts_.has_text = parts_.has_text || part_ == Part::text;
        }
    }

    std::string_view left_;
    Part part_ = Part::rest, around_ = Part::rest;
    bool no_more_tags_ = false, no_more_comments_ = false;
    Parts parts_;
};

std::string from_latin(std::string_view bytes) {
    std::string utf8;
    for (const char byte : bytes) text::append(utf8, static_cast<unsigned char>(byte));
    return utf8;
}

/// Where "<DOC>" or "</DOC>" stands, in any case, from `start` on.
std::size_t find_tag(std::string_view bytes, std::string_view tag, std::size_t start) {
    for (auto place = bytes.find('<', start); place != std::string_view::npos;
         place = bytes.find('<', place + 1)) {
        if (upper(bytes.substr(place, tag.size())) == tag) return place;
    }
    return std::string_view::npos;
}

Result<CollectionDocument> document_of(std::string_view bytes, const Place& place) {
    Parts parts = Walk(bytes).run();
    CollectionDocument document;
    document.id = std::string(text::trim(parts.number));
    if (auto why = fault_of_id(document.id); !why.empty()) {
        return fail(line_error(std::string(place.file), place.line, std::move(why),
                               "give the document a <DOCNO> without blanks"));
    }
    document.title = std::string(text::trim(parts.title));
    document.text = std::string(text::trim(parts.has_text ? parts.text : parts.rest));
    return document;
}

}  // namespace

Result<std::size_t> read_trec_documents(std::string_view bytes, const std::string& name,
                                        const TakeDocument& take) {
    constexpr std::string_view opens = "<DOC>", closes = "</DOC>";
    std::size_t foreign = 0, line = 1, counted = 0;
    for (auto start = find_tag(bytes, opens, 0); start != std::string_view::npos;) {
        line += static_cast<std::size_t>(
            std::count(bytes.begin() + static_cast<std::ptrdiff_t>(counted),
                       bytes.begin() + static_cast<std::ptrdiff_t>(start), '\n'));
        counted = start;
        const auto body = start + opens.size();
        const auto end = find_tag(bytes, closes, body);
        const auto next = find_tag(bytes, opens, body);
        if (end == std::string_view::npos || next < end) {
            return fail(line_error(name, line, "the <DOC> that begins here has no </DOC>",
                                   "mend the file; it may have been cut"));
        }
        std::string utf8;
        std::string_view inside = bytes.substr(body, end - body);
        if (!text::is_utf8(inside)) {
            ++foreign;
            utf8 = from_latin(inside);
            inside = utf8;
        }
        auto document = document_of(inside, {name, line});
        if (!document) return pass_on(std::move(document));
        auto taken = take(*std::move(document), {name, line});
        if (!taken) return pass_on(std::move(taken));
        start = next;
    }
    return foreign;
}

}  // namespace chancery::quality
