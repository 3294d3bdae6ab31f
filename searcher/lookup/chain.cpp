// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/lookup/chain.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "indexer/index/fields.hpp"
#include "indexer/index/stored.hpp"
#include "indexer/index/terms.hpp"
#include "indexer/reference/citation.hpp"
#include "indexer/text/normal.hpp"
#include "searcher/lookup/held.hpp"

namespace chancery::lookup {
namespace {

using document::Masthead;

Result<Masthead> masthead_at(const index::Shelf& shelf, Xapian::docid entry) {
    auto record = index::decode_edition(shelf.database.get_document(entry).get_data());
    if (!record) return pass_on(std::move(record));
    return std::move(record->masthead);
}

/// The work that a printed reference names ("A/76/439, para. 7"), or the words themselves.
std::string symbol_of(const std::string& printed) {
    const auto citation = reference::parse_citation(printed);
    return citation ? citation->symbol.name : printed;
}

bool came_from(const Masthead& masthead, const std::string& symbol) {
    const auto is_it = [&](const std::string& printed) { return symbol_of(printed) == symbol; };
    return std::ranges::any_of(masthead.drafts, is_it) ||
           std::ranges::any_of(masthead.reports, is_it);
}

/// "A/C.1/75/L.8/Rev.1": the draft and the revisions up to it, the first one first.
std::vector<std::string> versions_of(const std::string& draft) {
    const auto tail = draft.rfind("/Rev.");
    if (tail == std::string::npos) return {draft};
    const std::string digits = draft.substr(tail + 5);
    const bool number = digits.size() == 1 && digits[0] >= '1' && digits[0] <= '9';
    if (!number) return {draft};
    std::vector<std::string> versions = {draft.substr(0, tail)};
    for (char digit = '1'; digit <= digits[0]; ++digit) {
        versions.push_back(draft.substr(0, tail + 5) + digit);
    }
    return versions;
}

class ChainBuilder {
  public:
    explicit ChainBuilder(const index::Index& index) : index_(index) {}

    /// The work itself, or the one that it became; absent when there is none.
    Result<std::optional<Masthead>> centre(const std::string& symbol) {
        for (const std::string& language : index_.languages()) {
            auto shelf = index_.shelf(language);
            if (!shelf) return pass_on(std::move(shelf));
            if (const auto held = symbols_in(**shelf, symbol); !held.empty()) {
                return found(**shelf, *entry_of(**shelf, held.front()));
            }
        }
        for (const std::string& language : index_.languages()) {
            auto shelf = index_.shelf(language);
            if (!shelf) return pass_on(std::move(shelf));
            for (const auto& row : (*shelf)->order.rows()) {
                auto masthead = masthead_at(**shelf, row.entry);
                if (!masthead) return pass_on(std::move(masthead));
                if (came_from(*masthead, symbol)) return found(**shelf, row.entry);
            }
        }
        return std::optional<Masthead>();
    }

    Result<std::vector<ChainLink>> build(const Masthead& work) {
        auto kin = same_title(work);
        if (!kin) return pass_on(std::move(kin));
        for (const Masthead& one : *kin) {
            if (one.date < work.date) add_known("predecessor", one);
        }
        for (const std::string& draft : work.drafts) {
            for (const std::string& version : versions_of(symbol_of(draft))) add("draft", version);
        }
        for (const std::string& report : work.reports) add("committee report", symbol_of(report));
        if (!work.meeting_record.empty()) add("meeting record", symbol_of(work.meeting_record));
        if (!work.parent.empty()) add("parent", work.parent);
        add_known("work", work);
        add_series(work.symbol.name);
        for (const Masthead& one : *kin) {
            if (one.date > work.date) add_known("successor", one);
        }
        if (fault_) return fail_again();
        return std::move(links_);
    }

  private:
    Result<std::optional<Masthead>> found(const index::Shelf& shelf, Xapian::docid entry) {
        shelf_ = &shelf;
        auto masthead = masthead_at(shelf, entry);
        if (!masthead) return pass_on(std::move(masthead));
        return std::optional<Masthead>(*std::move(masthead));
    }

    /// Works of the same organ and type with the same words in their title, in order of time.
    Result<std::vector<Masthead>> same_title(const Masthead& work) {
        std::vector<Masthead> kin;
        const std::string words = text::word_key(work.title);
        if (words.empty()) return kin;
        for (const auto& row : shelf_->order.rows()) {
            auto one = masthead_at(*shelf_, row.entry);
            if (!one) return pass_on(std::move(one));
            const bool same = one->body == work.body && one->type == work.type &&
                              one->symbol != work.symbol && text::word_key(one->title) == words;
            if (same) kin.push_back(*std::move(one));
        }
        std::ranges::stable_sort(kin, {}, &Masthead::date);
        return kin;
    }

    /// What is held of the series that the symbol is the stem of.
    void add_series(const std::string& stem) {
        const std::string start =
            index::value_term(index::find_field("symbol")->prefix, stem + "/");
        std::set<std::pair<std::string, std::string>> members;  // in the UN's order
        for (const std::string& language : index_.languages()) {
            const auto shelf = index_.shelf(language);
            if (!shelf) continue;
            const auto end = (*shelf)->database.allterms_end(start);
            for (auto term = (*shelf)->database.allterms_begin(start); term != end; ++term) {
                const std::string symbol = stem + "/" + (*term).substr(start.size());
                members.emplace(reference::sort_key({symbol}), symbol);
            }
        }
        for (const auto& [key, symbol] : members) {
            const std::string tail = symbol.substr(stem.size() + 1);
            if (tail.starts_with("Corr.")) add("corrigendum", symbol);
            if (tail.starts_with("Add.")) add("addendum", symbol);
            if (tail.starts_with("Rev.")) add("revision", symbol);
        }
    }

    void add(std::string_view relation, const std::string& symbol) {
        auto work = find_work(index_, symbol);
        if (!work) {
            if (!fault_) fault_ = work.error();
            return;
        }
        ChainLink link{relation, symbol, work->has_value(),
                       {},       {},     reference::url_of({symbol}, shelf_->language)};
        if (*work) {
            link.title = (*work)->title;
            link.date = (*work)->date;
        }
        push(std::move(link));
    }

    void add_known(std::string_view relation, const Masthead& work) {
        push({relation, work.symbol.name, true, work.title, work.date,
              reference::url_of(work.symbol, work.language)});
    }

    void push(ChainLink link) {
        const bool told = std::ranges::count(links_, link.symbol, &ChainLink::symbol) > 0;
        if (!told) links_.push_back(std::move(link));
    }

    Result<std::vector<ChainLink>> fail_again() {
        return fail(fault_->kind, fault_->what, fault_->why, fault_->remedy);
    }

    const index::Index& index_;
    const index::Shelf* shelf_ = nullptr;  // that holds the work
    std::vector<ChainLink> links_;
    std::optional<Error> fault_;
};

}  // namespace

Result<Chain> chain(const index::Index& index, const std::string& reference) {
    auto citation = reference::parse_citation(reference);
    if (!citation) return pass_on(std::move(citation));
    Chain chain;
    try {
        ChainBuilder builder(index);
        auto work = builder.centre(citation->symbol.name);
        if (!work) return pass_on(std::move(work));
        if (!*work) {
            chain.notes.push_back(citation->symbol.name +
                                  " is not held, nor any work that came from it");
            return chain;
        }
        auto links = builder.build(**work);
        if (!links) return pass_on(std::move(links));
        chain.links = *std::move(links);
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, index.generation_folder().string(),
                    "is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
    return chain;
}

}  // namespace chancery::lookup
