// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cite/facts.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "indexer/reference/pinpoint.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"
#include "searcher/cite/headline.hpp"
#include "searcher/cite/numbers.hpp"
#include "searcher/cite/ordinals.hpp"
#include "searcher/cite/pattern.hpp"
#include "searcher/cite/places.hpp"
#include "searcher/cite/quotation.hpp"

namespace chancery::cite {
namespace {

/// Printed mastheads are sometimes misread: a body has letters.
bool is_name(std::string_view text) {
    return std::ranges::count_if(text, [](char byte) {
               return std::isalpha(static_cast<unsigned char>(byte)) != 0 || (byte & 0x80) != 0;
           }) > 2;
}

/// The parts of "2018-12-05", as far as they are there.
struct Date {
    unsigned year = 0, month = 0, day = 0;

    explicit Date(std::string_view iso) {
        const auto parts = text::split(iso, '-');
        year = value_of(parts[0]);
        if (parts.size() > 1) month = value_of(parts[1]);
        if (parts.size() > 2) day = value_of(parts[2]);
        if (month > 12) month = 0;
    }
};

std::string two_digits(unsigned value) {
    if (value == 0) return {};
    return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string one_of(std::string_view list, unsigned place) {
    const auto members = text::split(list, '|');
    if (place == 0 || place > members.size()) return {};
    return std::string(members[place - 1]);
}

std::string figure(unsigned value) {
    return value == 0 ? std::string() : std::to_string(value);
}

/// A title that ends in a stop ("at 3 p.m.") and the style's own make one.
std::string with_single_stops(std::string text) {
    for (auto at = text.find(".."); at != text.npos; at = text.find("..", at + 1)) {
        if (text.compare(at, 3, "...") == 0) {
            at += 2;
        } else {
            text.erase(at, 1);
        }
    }
    return text;
}

}  // namespace

Facts::Facts(const Style& style, const Cited& cited)
    : style_(style), cited_(cited), numbers_(numbers_of(cited.masthead.symbol)) {}

std::string Facts::rule(std::string_view name) const {
    return std::string(style_.rule(name, masthead().language));
}

/// The rule "organ.General Assembly", else "organ.*".
std::string Facts::named(std::string_view what, std::string_view of) const {
    const std::string prefix = std::string(what) + ".";
    const std::array<std::string, 2> candidates = {prefix + std::string(of), prefix + "*"};
    return expanded(style_.first_rule(candidates, masthead().language).value_or(""));
}

std::string Facts::kind() const {
    return numbers_.supplement.empty() ? masthead().type : "supplement";
}

std::string Facts::letter() const {
    const std::string letters = rule("letters");
    const std::string& letter = numbers_.letter;
    if (letters.empty() || letter.size() != 1 || letter[0] < 'A') return letter;
    return one_of(letters, unsigned(letter[0] - 'A' + 1));
}

std::string Facts::number() const {
    if (numbers_.base.empty()) return {};
    const std::string_view form = numbers_.has_year   ? "number.year"
                                  : numbers_.is_old() ? "number.old"
                                                      : "number";
    return expand(rule(form), [this](std::string_view name) {
        if (name == "base") return numbers_.base;
        if (name == "letter") return letter();
        if (name == "ordinal") return figure(reference::roman_value(numbers_.session));
        return name == "session" ? numbers_.session : std::string();
    });
}

std::string Facts::symbol() const {
    const auto& masthead = cited_.masthead;
    if (!numbers_.on_paper || reference::is_file(masthead.symbol)) return {};
    std::string symbols = masthead.symbol.name;
    for (const std::string& other : masthead.other_symbols) symbols += "-" + other;
    return symbols;
}

std::string Facts::doc() const {
    const auto& masthead = cited_.masthead;
    if (symbol().empty()) return {};
    std::string printed = spaced(masthead.symbol);
    const std::string form = rule("doc.year");
    if (numbers_.has_year && !form.empty()) {
        std::string stem = printed.substr(0, printed.find(" ("));
        printed = expand(form, [&](std::string_view) { return stem; });
    }
    for (const std::string& other : masthead.other_symbols) printed += "-" + spaced({other});
    return printed;
}

std::string Facts::date(std::string_view iso) const {
    if (iso.empty()) return {};
    const Date date(iso);
    return expand(rule("date"), [&](std::string_view name) {
        if (name == "yyyy") return figure(date.year);
        if (name == "mm") return two_digits(date.month);
        if (name == "dd") return two_digits(date.day);
        if (name == "d") return figure(date.day);
        if (name == "mon") return one_of(style_.rule("months.short"), date.month);
        return name == "month" ? one_of(style_.rule("months"), date.month) : std::string();
    });
}

std::string Facts::session(bool in_words) const {
    const std::string& session = masthead().session;
    const unsigned value = value_of(session);
    if (value == 0 || std::to_string(value) != session) return {};
    if (!in_words) return ordinal(value, style_.rule("ordinals"));
    std::string words = ordinal_in_words(value);
    words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
    return words;
}

std::string Facts::meeting() const {
    if (numbers_.meeting.empty()) return {};
    const std::array<std::string, 2> candidates = {"meeting." + masthead().body,
                                                   "meeting." + numbers_.record};
    const auto form = style_.first_rule(candidates, masthead().language).value_or("");
    return expand(form, [this](std::string_view) {
        return ordinal(value_of(numbers_.meeting), style_.rule("ordinals"));
    });
}

/// Resolutions of the Security Council have no title; what stands in its place is their number.
std::string Facts::title() const {
    const std::string number = numbers_.base + " (" + numbers_.session + ")";
    const std::string& title = masthead().title;
    return numbers_.has_year && title.ends_with(number) && title.size() < number.size() + 16
               ? std::string()
               : title;
}

std::string Facts::headline_title() const {
    const auto small = style_.rule("headline.small");
    const bool english = masthead().language == "en" && !small.empty();
    return english ? headline(title(), small) : title();
}

std::string Facts::body() const {
    return is_name(masthead().body) ? masthead().body : std::string();
}

std::string Facts::organ() const {
    const std::string organ = named("organ", masthead().body);
    return organ.empty() ? body() : organ;
}

/// A text that is known by its file alone is not the UN's for all we know.
bool Facts::is_file() const {
    return reference::is_file(masthead().symbol);
}

std::string Facts::author() const {
    return is_file() ? body() : named("author", masthead().body);
}

std::string Facts::record() const {
    return numbers_.record.empty() ? std::string() : rule("record." + numbers_.record);
}

/// Adoption, else distribution.
const std::string& Facts::first_date() const {
    return masthead().date.empty() ? masthead().published : masthead().date;
}

/// Distribution, where it is another day than adoption.
std::string Facts::issue_date() const {
    return masthead().published == masthead().date ? std::string() : masthead().published;
}

std::string Facts::month() const {
    return one_of(style_.rule("months.short"), Date(first_date()).month);
}

std::string Facts::pinpoint() const {
    return printed_places(style_, masthead().language, cited_.places);
}

std::string Facts::page() const {
    return are_pages(cited_.places) ? pinpoint() : std::string();
}

/// In the words of the UN's style, whatever the style.
std::string Facts::places() const {
    return printed_places(*find_style(default_style), "en", cited_.places);
}

std::string Facts::quotes() const {
    return cited_.quoted.empty() ? std::string() : inline_quotation(style_, cited_);
}

struct Facts::Placeholder {
    std::string_view name;
    std::string (*value)(const Facts&);
};

std::span<const Facts::Placeholder> Facts::table() {
    using Row = const Facts&;
    static constexpr auto rows = std::to_array<Placeholder>({
        {"symbol", [](Row facts) { return facts.symbol(); }},
        {"name", [](Row facts) { return facts.masthead().symbol.name; }},
        {"doc", [](Row facts) { return facts.doc(); }},
        {"number", [](Row facts) { return facts.number(); }},
        {"body", [](Row facts) { return facts.body(); }},
        {"organ", [](Row facts) { return facts.organ(); }},
        {"author", [](Row facts) { return facts.author(); }},
        {"kind", [](Row facts) { return facts.named("kind", facts.kind()); }},
        {"records", [](Row facts) { return facts.named("records", facts.masthead().body); }},
        {"record", [](Row facts) { return facts.record(); }},
        {"meeting", [](Row facts) { return facts.meeting(); }},
        {"session", [](Row facts) { return facts.session(false); }},
        {"Session", [](Row facts) { return facts.session(true); }},
        {"supplement", [](Row facts) { return facts.numbers_.supplement; }},
        {"title", [](Row facts) { return facts.title(); }},
        {"Title", [](Row facts) { return facts.headline_title(); }},
        {"date", [](Row facts) { return facts.date(facts.first_date()); }},
        {"adopted", [](Row facts) { return facts.date(facts.masthead().date); }},
        {"issued", [](Row facts) { return facts.date(facts.issue_date()); }},
        {"dates", [](Row facts) { return facts.expanded(facts.rule("dates")); }},
        {"year", [](Row facts) { return figure(Date(facts.first_date()).year); }},
        {"month", [](Row facts) { return facts.month(); }},
        {"day", [](Row facts) { return figure(Date(facts.first_date()).day); }},
        {"pinpoint", [](Row facts) { return facts.pinpoint(); }},
        {"page", [](Row facts) { return facts.page(); }},
        {"places", [](Row facts) { return facts.places(); }},
        {"url", [](Row facts) { return facts.numbers_.on_paper ? facts.cited_.url : ""; }},
        {"publisher", [](Row facts) { return facts.is_file() ? facts.body() : "United Nations"; }},
        {"language", [](Row facts) { return facts.masthead().language; }},
        {"langid", [](Row facts) { return facts.rule("langid." + facts.masthead().language); }},
        {"key", [](Row facts) { return citation_key(facts.masthead()); }},
        {"quotes", [](Row facts) { return facts.quotes(); }},
    });
    return rows;
}

std::string Facts::value(std::string_view name) const {
    const auto rows = table();
    const auto found = std::ranges::find(rows, name, &Placeholder::name);
    return found == rows.end() ? std::string() : found->value(*this);
}

std::string Facts::expanded(std::string_view pattern) const {
    return expand(pattern, [this](std::string_view name) { return value(name); });
}

std::string Facts::citation() const {
    const std::string kind = this->kind();
    std::vector<std::string> candidates = {"cite." + kind + "." + masthead().body};
    if (numbers_.is_old()) candidates.push_back("cite.old " + kind);
    candidates.push_back("cite." + kind);
    candidates.emplace_back("cite.*");
    return with_single_stops(
        expanded(style_.first_rule(candidates, masthead().language).value_or("")));
}

bool Facts::knows(std::string_view placeholder) {
    return std::ranges::count(table(), placeholder, &Placeholder::name) > 0;
}

std::string citation_key(const document::Masthead& masthead) {
    std::string key = reference::is_file(masthead.symbol) ? "" : "un";
    bool apart = !key.empty();
    for (std::size_t at = 0; at < masthead.symbol.name.size();) {
        const char32_t letter = text::next_code_point(masthead.symbol.name, at);
        const bool ascii = letter < 0x80;
        const char byte = ascii ? static_cast<char>(letter) : '\0';
        if (ascii && std::isalnum(static_cast<unsigned char>(byte)) == 0) {
            apart = !key.empty();
            continue;
        }
        if (apart) key += '-';
        apart = false;
        key += ascii ? std::string(1, static_cast<char>(std::tolower(byte)))
                     : "u" + std::to_string(static_cast<unsigned>(letter));
    }
    return masthead.language.empty() || masthead.language == "en" ? key
                                                                  : key + "-" + masthead.language;
}

}  // namespace chancery::cite
