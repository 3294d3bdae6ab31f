// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/masthead.hpp"

#include <algorithm>
#include <cctype>
#include <map>

#include "data/tables.hpp"
#include "indexer/reference/symbol.hpp"
#include "indexer/structure/dates.hpp"
#include "indexer/structure/file_name.hpp"
#include "indexer/structure/print/masthead_lines.hpp"
#include "indexer/structure/states.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/language.hpp"
#include "indexer/text/language_guess.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

using text::is_digit;

using document::Masthead;
using Pairs = std::vector<std::pair<std::string, std::string>>;

constexpr std::size_t max_language_bytes = 200'000;  // looked at for the language of a work

/// Values of a name in the file's order.
std::vector<std::string> values(const Pairs& pairs, std::string_view name) {
    std::vector<std::string> found;
    for (const auto& [key, value] : pairs) {
        if (key == name) found.push_back(text::stored_form(value));
    }
    return found;
}

std::string first(const Pairs& pairs, std::string_view name) {
    for (const auto& [key, value] : pairs) {
        if (key == name) return text::stored_form(value);
    }
    return {};
}

/// What a work of a collection says itself, behind what is said of all; everything elsewhere.
Pairs own_pairs(const Pairs& pairs) {
    const auto part = std::ranges::find(pairs, "part", &Pairs::value_type::first);
    return part == pairs.end() ? pairs : Pairs(part + 1, pairs.end());
}

/// Own pairs where they have `name`, else all: the vote of a part is its own.
Pairs nearest(const Pairs& pairs, std::string_view name) {
    Pairs own = own_pairs(pairs);
    const bool has = std::ranges::count(own, name, &Pairs::value_type::first) > 0;
    return has ? own : pairs;
}

/// The letter that a preface prints for a lettered resolution: "B", "باء", "78/183 A.".
std::string part_letter(const Pairs& pairs) {
    for (const std::string& printed : values(pairs, "printed_number")) {
        std::string_view text = text::trim(printed);
        while (text.ends_with('.')) text.remove_suffix(1);
        if (text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z') return std::string(text);
        if (text.size() > 2 && text[text.size() - 2] == ' ' && text.back() >= 'A' &&
            text.back() <= 'Z') {
            return std::string(1, text.back());
        }
        for (const text::Row& row : text::table_rows(data::ordinal_words)) {
            if (row[1] == "letter" && row[2] == text) {
                return std::string(1, static_cast<char>('A' + std::stoi(std::string(row[0])) - 1));
            }
        }
    }
    return {};
}

/// The number of a printed "76/19." or of a cover's symbol, as a symbol without letters.
std::string numbered(std::string_view printed) {
    const auto prefix = reference::parse_symbol_prefix(printed);
    std::string name = prefix.symbol.name;
    if (name.starts_with("A/RES/") && !name.ends_with(')')) {
        while (!name.empty() && std::isalpha(static_cast<unsigned char>(name.back())) != 0)
            name.pop_back();
    }
    return name;
}

/// A path as part of a key, which holds no blank and parts itself at @ and #.
std::string encoded(std::string_view path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (const char byte : path) {
        const auto value = static_cast<unsigned char>(byte);
        if (value <= ' ' || value == 0x7F || byte == '@' || byte == '#' || byte == '%' ||
            byte == ',') {
            result += '%';
            result += digits[value >> 4];
            result += digits[value & 15];
        } else {
            result += byte;
        }
    }
    return result;
}

/// The symbol of a work: cover against preface and file name.
class SymbolFinder {
  public:
    SymbolFinder(const MastheadSource& source, std::vector<std::string>& warnings, unsigned& doubt)
        : source_(source), warnings_(warnings), doubt_(doubt), pairs_(source.work.metadata) {}

    reference::Symbol find() {
        const std::string cover = first(pairs_, "symbol");
        if (source_.printed && !cover.empty() && source_.works == 1) return {cover};
        const std::string base = trusted_base(cover);
        if (base.empty()) return {"file:" + encoded(source_.path)};
        std::string letter = part_letter(own_pairs(pairs_));
        if (source_.works > 1 && letter.empty()) {
            letter = std::string(1, static_cast<char>('A' + source_.index % 26));
            warn("has a part without a letter; " + letter + " is supplied");
        }
        const auto printed = reference::parse_symbol(cover);
        if (letter.empty() && printed && numbered(printed->name) == base) return *printed;
        return {base + letter};
    }

  private:
    void warn(std::string what) { warnings_.push_back(std::move(what)); }

    std::string trusted_base(const std::string& cover) {
        const std::string on_cover = numbered(cover);
        // Of print the name has been asked already.
        const std::string in_name = source_.printed ? std::string() : symbol_of_file(source_.path);
        const std::string in_preface = preface_base();
        // The file's name was right in all four files whose cover is wrong (domain 6.2).
        if (!in_name.empty() && !on_cover.empty() && in_name != on_cover) {
            doubt_ += 2;
            warn("has the symbol " + on_cover + " on its cover; its name says " + in_name +
                 ", which is taken");
            return in_name;
        }
        if (!in_preface.empty() && !on_cover.empty() && in_preface != on_cover) {
            ++doubt_;
            warn("has the symbol " + on_cover + " on its cover and " + in_preface +
                 " in its preface; the cover is taken");
        }
        if (!on_cover.empty()) return on_cover;
        return in_preface.empty() ? in_name : in_preface;
    }

    std::string preface_base() const {
        for (const std::string& printed : values(pairs_, "printed_number")) {
            if (printed.find('/') == std::string::npos || !is_digit(printed[0])) continue;
            return numbered(printed);
        }
        return {};
    }

    const MastheadSource& source_;
    std::vector<std::string>& warnings_;
    unsigned& doubt_;
    const Pairs& pairs_;
};

/// A code of the table, or what looks like one; anything else ("..", "/x") must never name a shelf.
std::string trusted_code(const std::string& said) {
    std::string code = text::language_code(said);
    const bool plain =
        (said.size() == 2 || said.size() == 3) &&
        std::ranges::all_of(said, [](char byte) { return byte >= 'a' && byte <= 'z'; });
    return code.empty() && plain ? said : code;
}

/// The language of most paragraphs. Where none has two thirds of the text (compilations print what
/// was sent in), the one that the name tells is taken if it occurs, else English if it does.
std::string main_language(const document::ParsedWork& work, const std::string& said) {
    constexpr std::size_t enough = 80;  // bytes of a paragraph that has a language
    std::map<std::string, std::size_t> bytes;
    std::size_t all = 0;
    for (const document::Block& block : work.blocks) {
        if (block.text.size() < enough || all > max_language_bytes) continue;
        const std::string language = text::guessed_language(text::cut(block.text, 400));
        if (language.empty()) continue;
        bytes[language] += block.text.size();
        all += block.text.size();
    }
    if (bytes.empty()) return {};
    const auto most =
        *std::ranges::max_element(bytes, {}, [](const auto& entry) { return entry.second; });
    if (most.second * 3 >= all * 2) return most.first;
    for (const std::string& other : {said, std::string("en")}) {
        const auto found = bytes.find(other);
        if (found != bytes.end() && found->second * 10 >= all) return other;
    }
    return most.first;
}

/// Language of print: that of the text; what the file's name and the folder say is compared.
std::string language_of_print(const MastheadSource& source, std::vector<std::string>& warnings,
                              unsigned& doubt) {
    const std::string in_name = language_in_name(source.path);
    const std::string folder = language_of_folder(source.path);
    const std::string said = in_name.empty() ? folder : in_name;
    const std::string language = main_language(source.work, said);
    if (language.empty()) return said.empty() ? "en" : said;
    if (!said.empty() && said != language) {
        ++doubt;
        warnings.push_back("is named as " + text::language_name(said) + "; its text is " +
                           text::language_name(language) + ", and it is held as that");
    }
    return language;
}

/// Language: the markup, unless the script of the text says it cannot be.
std::string language_of(const MastheadSource& source, std::vector<std::string>& warnings,
                        unsigned& doubt) {
    if (source.printed) return language_of_print(source, warnings, doubt);
    const std::string said = first(source.work.metadata, "language");
    std::string language = trusted_code(said);
    if (language.empty() && !said.empty()) {
        ++doubt;
        warnings.push_back("names a language that is none: " + said);
    }
    const text::Script script = text::main_script(source.sample);
    const bool fits = script == text::Script::none || script == text::Script::other ||
                      (!language.empty() && text::script_of(language) == script);
    if (!fits) {
        const std::string by_script = script == text::Script::cyrillic ? "ru"
                                      : script == text::Script::arabic ? "ar"
                                      : script == text::Script::han    ? "zh"
                                                                       : "en";
        if (!language.empty()) {
            ++doubt;
            warnings.push_back("says that its language is " + text::language_name(language) +
                               "; its text is " + text::language_name(by_script));
        }
        language = by_script;
    }
    const std::string folder = language_of_folder(source.path);
    if (!folder.empty() && folder != language) {
        ++doubt;
        warnings.push_back("is " + text::language_name(language) + " in a folder named " +
                           text::language_name(folder));
    }
    return language.empty() ? "en" : language;
}

/// The adopted date; where attributes differ, the one that is printed (domain section 4).
std::string adopted(const Pairs& pairs, std::vector<std::string>& warnings) {
    std::vector<std::string> dates;
    for (const std::string& value : values(pairs, "adopted")) {
        const std::string date = checked_date(value);
        if (!date.empty() && std::ranges::count(dates, date) == 0) dates.push_back(date);
    }
    const auto words = values(pairs, "adopted_words");
    const std::string printed = words.empty() ? std::string() : read_date(words.back());
    if (dates.size() == 1 && (printed.empty() || printed == dates[0])) return dates[0];
    if (dates.empty()) return printed;
    const std::string taken = printed.empty() ? dates.back() : printed;
    warnings.push_back("gives different dates of adoption; " + taken + " is taken, as printed");
    return taken;
}

std::string table_value(std::string_view kind, std::string_view symbol, bool inside) {
    std::string_view best, value;
    for (const text::Row& row : text::table_rows(data::bodies)) {
        if (row[0] != kind || row[1].size() <= best.size()) continue;
        const bool is_part = row[1].starts_with('/');
        if (is_part ? !(inside && symbol.find(row[1]) != symbol.npos) : !symbol.starts_with(row[1]))
            continue;
        best = row[1];
        value = row[2];
    }
    return std::string(value);
}

/// Parts inside a symbol ("/RES/", "/L.") are surer than words, words surer than its first letters.
std::string type_of(std::string_view symbol, const std::string& by_words) {
    const std::string by_symbol = table_value("type", symbol, true);
    const bool sure = std::ranges::any_of(text::table_rows(data::bodies), [&](const auto& row) {
        return row[0] == "type" && row[2] == by_symbol && row[1].starts_with('/') &&
               symbol.find(row[1]) != symbol.npos;
    });
    return sure || by_words.empty() ? by_symbol : by_words;
}

/// "95", "18 (a)" of "Agenda item 95" or "Points 18 a) et b)".
void add_agenda(std::string_view printed, std::vector<std::string>& items) {
    for (std::size_t i = 0; i < printed.size();) {
        if (!is_digit(printed[i])) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < printed.size() && is_digit(printed[end])) ++end;
        std::string item(printed.substr(i, end - i));
        std::size_t letter = end;
        while (letter < printed.size() && (printed[letter] == ' ' || printed[letter] == '('))
            ++letter;
        if (letter + 1 < printed.size() && printed[letter] >= 'a' && printed[letter] <= 'z' &&
            printed[letter + 1] == ')') {
            item += " (" + std::string(1, printed[letter]) + ")";
        }
        if (std::ranges::count(items, item) == 0) items.push_back(item);
        i = end;
    }
}

void read_papers(const Pairs& pairs, Masthead& masthead) {
    for (const std::string& printed : values(pairs, "draft")) {
        const auto prefix = reference::parse_symbol_prefix(printed);
        if (!prefix.symbol.empty()) masthead.drafts.push_back(prefix.symbol.name);
    }
    const auto paragraphs = values(pairs, "report_paragraph");
    const auto reports = values(pairs, "report");
    for (std::size_t i = 0; i < reports.size(); ++i) {
        const auto prefix = reference::parse_symbol_prefix(reports[i]);
        if (prefix.symbol.empty()) continue;
        std::string report = prefix.symbol.name;
        if (i < paragraphs.size() && !paragraphs[i].empty()) report += ", para. " + paragraphs[i];
        if (std::ranges::count(masthead.reports, report) == 0) masthead.reports.push_back(report);
    }
    for (const std::string& printed : values(pairs, "meeting_record")) {
        if (const auto symbol = reference::parse_symbol(printed))
            masthead.meeting_record = symbol->name;
    }
}

void read_subjects(const Pairs& pairs, Masthead& masthead) {
    for (const auto& [name, value] : pairs) {
        if (name == "subject") {
            const std::string term = text::stored_form(value);
            if (std::ranges::count(masthead.subjects, term, &document::Subject::term) == 0) {
                masthead.subjects.push_back({term, {}});
            }
        } else if (name == "subject_vocabulary" && !masthead.subjects.empty()) {
            if (masthead.subjects.back().vocabulary.empty()) {
                masthead.subjects.back().vocabulary = text::stored_form(value);
            }
        }
    }
}

std::vector<std::string> states(const Pairs& pairs, std::string_view name,
                                std::vector<std::string>& warnings) {
    std::vector<std::string> names;
    for (const std::string& printed : values(pairs, name)) {
        std::string state = state_name(printed);
        if (state.empty()) {
            warnings.push_back("names a voter that is no known State: " + printed);
            state = printed;
        }
        names.push_back(std::move(state));
    }
    return names;
}

unsigned tally(const Pairs& pairs, std::string_view name, std::size_t named) {
    const std::string value = first(pairs, name);
    if (value.empty() || value.size() > 4 || !std::ranges::all_of(value, is_digit)) {
        return static_cast<unsigned>(named);
    }
    return static_cast<unsigned>(std::stoul(value));
}

void read_vote(const Pairs& all, Masthead& masthead, std::vector<std::string>& warnings) {
    const Pairs pairs = nearest(all, "adoption");
    const std::string outcome = first(pairs, "adoption");
    document::Vote& vote = masthead.vote;
    vote.states_in_favour = states(pairs, "voter_in_favour", warnings);
    vote.states_against = states(pairs, "voter_against", warnings);
    vote.states_abstaining = states(pairs, "voter_abstaining", warnings);
    vote.in_favour = tally(pairs, "in_favour", vote.states_in_favour.size());
    vote.against = tally(pairs, "against", vote.states_against.size());
    vote.abstaining = tally(pairs, "abstaining", vote.states_abstaining.size());
    vote.recorded = vote.in_favour + vote.against + vote.abstaining > 0;
    const bool plain = outcome == "adoptedWithoutVote" || outcome == "adoptedRecordedVote";
    masthead.adoption =
        vote.recorded ? "recorded vote" : (outcome == "adoptedWithoutVote" ? "without a vote" : "");
    if (!plain && !outcome.empty()) masthead.adoption = outcome;
    if (vote.recorded && vote.in_favour != vote.states_in_favour.size()) {
        warnings.push_back("counts " + std::to_string(vote.in_favour) +
                           " votes in favour and names " +
                           std::to_string(vote.states_in_favour.size()) + " States");
    }
}

void read_sponsors(const Pairs& pairs, Masthead& masthead) {
    for (const std::string& prose : values(pairs, "sponsor")) {
        for (std::string& sponsor : sponsors_in(prose)) {
            if (std::ranges::count(masthead.sponsors, sponsor) == 0) {
                masthead.sponsors.push_back(std::move(sponsor));
            }
        }
    }
}

/// Arabic prefaces set a dash between number and title: "75/32 - ...".
std::string_view without_dash(std::string_view title) {
    for (const std::string_view dash : {"- ", "– ", "— "}) {
        if (title.starts_with(dash)) return title.substr(dash.size());
    }
    return title;
}

/// Title of the work; of a part, the common title and its own.
std::string title_of(const Pairs& pairs) {
    std::string title;
    bool own = false;
    for (const auto& [name, value] : pairs) {
        if (name == "part") own = true;
        if (name != "title") continue;
        const std::string printed = text::stored_form(value);
        const std::string_view piece = without_dash(printed);
        if (piece.empty()) continue;
        if (!title.empty()) title += own ? ": " : " ";
        own = false;
        title += piece;
    }
    return title;
}

std::string committee_of(std::string_view reference) {
    if (reference.starts_with('#')) reference.remove_prefix(1);
    for (const text::Row& row : text::table_rows(data::committees)) {
        if (row[0] == reference) return std::string(row[1]);
    }
    return {};
}

}  // namespace

MastheadResult read_masthead(const MastheadSource& source, std::vector<std::string>& warnings) {
    MastheadResult result;
    Masthead& masthead = result.masthead;
    const Pairs& pairs = source.work.metadata;
    masthead.symbol = SymbolFinder(source, warnings, result.doubt).find();
    masthead.language = language_of(source, warnings, result.doubt);
    masthead.title = title_of(pairs);
    masthead.body = table_value("body", masthead.symbol.name, false);
    masthead.type = type_of(masthead.symbol.name, first(pairs, "type"));
    if (masthead.body.empty()) masthead.body = first(pairs, "body");
    masthead.other_symbols = values(pairs, "other_symbol");
    masthead.parent = parent_symbol(masthead.symbol.name);
    if (masthead.type.empty()) masthead.type = "other";
    masthead.session = reference::session_of(masthead.symbol);
    if (masthead.session.empty()) masthead.session = first(pairs, "session");
    masthead.date = adopted(pairs, warnings);
    const auto published = values(pairs, "published");
    if (!published.empty()) masthead.published = checked_date(published.front());
    const auto meetings = values(pairs, "meeting");
    if (!meetings.empty()) masthead.meeting = meetings.back();
    masthead.committee = committee_of(first(pairs, "committee"));
    for (const std::string& printed : values(pairs, "agenda")) add_agenda(printed, masthead.agenda);
    masthead.agenda_title = first(pairs, "agenda_title");
    masthead.digest = first(pairs, "digest");
    read_papers(pairs, masthead);
    read_subjects(pairs, masthead);
    read_sponsors(nearest(pairs, "sponsor"), masthead);
    read_vote(pairs, masthead, warnings);
    if (masthead.title.empty()) warnings.emplace_back("has no title");
    return result;
}

}  // namespace chancery::structure
