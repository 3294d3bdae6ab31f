// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/print/printed_symbol.hpp"

#include <algorithm>
#include <map>

#include "data/vocabulary/bodies.hpp"
#include "indexer/structure/file_name.hpp"
#include "indexer/structure/print/masthead_lines.hpp"
#include "indexer/structure/print/misread.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"

namespace chancery::structure {
namespace {

/// The machine comment of the UN's Word files names its symbol between marks.
std::vector<std::string> symbols_of_comment(std::string_view comment) {
    std::vector<std::string> symbols;
    constexpr std::string_view mark = "DOC SYMBOL";
    for (auto at = comment.find(mark); at != comment.npos; at = comment.find(mark, at)) {
        at = comment.find(">>", at);
        if (at == comment.npos) break;
        const auto end = comment.find("<<", at);
        for (auto& symbol : symbols_of_line(comment.substr(at + 2, end - at - 2))) {
            if (std::ranges::count(symbols, symbol) == 0) symbols.push_back(std::move(symbol));
        }
        if (end == comment.npos) break;
        at = comment.find(">>", end);
        if (at == comment.npos) break;
    }
    return symbols;
}

/// A running head begins or ends with the symbol, or is nothing else; one in the middle is cited.
std::vector<std::string> symbols_of_head(std::string_view head) {
    std::vector<std::string> whole = symbols_of_line(head);
    if (!whole.empty()) return whole;
    std::vector<std::string> symbols;
    std::string_view last;
    bool only = true;  // "A/79/722 S/2025/27": both of a double symbol, and nothing else so far
    const std::string stored = text::stored_form(head);
    for (const auto word : text::split(stored, ' ')) {
        const std::vector<std::string> found = symbols_of_line(word);
        only = only && !found.empty();
        if (only) symbols.insert(symbols.end(), found.begin(), found.end());
        last = word;
    }
    if (symbols.empty()) symbols = symbols_of_line(last);
    return symbols;
}

/// First letters of the symbols of an organ ("A/"); empty when the table has none by that name.
std::string series_of(std::string_view organ) {
    const std::string wanted = text::word_key(organ);
    for (const text::Row& row : text::table_rows(data::bodies)) {
        if (row[0] == "body" && text::word_key(row[2]) == wanted) return std::string(row[1]);
    }
    return {};
}

class Finder {
  public:
    explicit Finder(const SymbolPlaces& places) : places_(places) {}

    PrintedSymbol find() {
        gather();
        const std::string in_name = symbol_in_name(places_.path);
        std::vector<std::string> order = lines_;
        for (const auto& list : {comment_, heads_}) {
            for (const std::string& symbol : list) {
                if (std::ranges::count(order, symbol) == 0 && (lines_.empty() || list == comment_))
                    order.push_back(symbol);
            }
        }
        if (order.empty()) return {in_name, {}, {}};
        PrintedSymbol found;
        found.symbol = main_of(order);
        judge(found, in_name, order);
        for (const std::string& symbol : lines_.size() > 1 ? lines_ : heads_) {
            const bool half = symbol != found.symbol && (votes_[symbol] > 1 || lines_.size() > 1);
            if (half && std::ranges::count(found.others, symbol) == 0)
                found.others.push_back(symbol);
        }
        return found;
    }

  private:
    void add(std::vector<std::string>& list, const std::vector<std::string>& symbols) {
        for (const std::string& symbol : symbols) {
            if (std::ranges::count(list, symbol) > 0) continue;
            list.push_back(symbol);
            ++votes_[symbol];
        }
    }

    void gather() {
        add(lines_, places_.lines);
        const bool recognised = is_recognised(places_.metadata);
        for (const auto& [name, value] : places_.metadata) {
            if (name == "comment") add(comment_, symbols_of_comment(value));
            // At the foot of a scan a note may end with the symbol that it cites.
            if (name != "page_head" && (name != "page_foot" || recognised)) continue;
            add(heads_, symbols_of_head(recognised ? with_symbols_mended(value) : value));
        }
        if (const std::string name = symbol_in_name(places_.path); !name.empty()) ++votes_[name];
    }

    /// The most confirmed; of equals the one of the first organ, then the first.
    std::string main_of(const std::vector<std::string>& order) {
        const std::string series =
            places_.organs.empty() ? std::string() : series_of(places_.organs.front());
        const auto weight = [&](const std::string& symbol) {
            const bool own = !series.empty() && symbol.starts_with(series);
            return std::pair{own, std::min(votes_[symbol], 2U)};
        };
        const auto best = std::ranges::max_element(
            order, [&](const auto& one, const auto& other) { return weight(one) < weight(other); });
        return *best;
    }

    void judge(PrintedSymbol& found, const std::string& in_name,
               const std::vector<std::string>& order) {
        if (in_name.empty() || text::word_key(in_name) == text::word_key(found.symbol) ||
            std::ranges::count(order, in_name) > 0)
            return;
        if (in_name.starts_with(found.symbol + "(")) {
            found.symbol = in_name;  // the division that the masthead leaves to its title
        } else if (votes_[found.symbol] > 1 || !comment_.empty()) {
            found.warnings.push_back("prints the symbol " + found.symbol + "; its name says " +
                                     in_name + ", which is not taken");
        } else {
            found.warnings.push_back("prints the symbol " + found.symbol +
                                     " in one place only; its name says " + in_name +
                                     ", which is taken");
            found.symbol = in_name;
        }
    }

    const SymbolPlaces& places_;
    std::vector<std::string> lines_, heads_, comment_;
    std::map<std::string, unsigned> votes_;  // places that print it
};

}  // namespace

PrintedSymbol find_symbol(const SymbolPlaces& places) {
    return Finder(places).find();
}

}  // namespace chancery::structure
