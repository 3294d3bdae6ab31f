// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/votes.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "indexer/reference/symbol.hpp"
#include "indexer/structure/states.hpp"
#include "indexer/structure/tally.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"

namespace chancery::structure {
namespace {

using document::Block;
using document::BlockKind;
using document::Passage;
using document::Vote;
using Passages = std::vector<Passage>;
using Strings = std::vector<std::string>;

constexpr std::size_t max_gap = 8;     // passages between lists: notes at the foot of a page
constexpr std::size_t max_behind = 3;  // passages from the lists to the outcome
constexpr std::size_t max_before = 4;  // passages from what is voted on to its outcome
constexpr std::size_t max_name_bytes = 50;
constexpr unsigned least_tolerance = 5;  // votes: lists and outcomes of one vote do differ

/// The three lists of a vote as they were printed, and the passages that they take.
struct Lists {
    std::array<std::string, 3> text;
    std::array<bool, 3> seen{};
    std::size_t first = 0, last = 0;

    std::string& of(VotePart part) { return text[static_cast<std::size_t>(part)]; }
    bool has(VotePart part) const { return seen[static_cast<std::size_t>(part)]; }
};

/// Lists of other languages have commas of their own.
std::string with_plain_commas(std::string text) {
    for (const std::string_view comma : {"، ", "،", "、", "，"}) {
        for (auto at = text.find(comma); at != std::string::npos; at = text.find(comma, at)) {
            text.replace(at, comma.size(), ", ");
        }
    }
    return text;
}

/// States by name, others as printed.
Strings states_listed(const std::string& list) {
    if (names_nobody(list)) return {};
    return sponsors_in(with_plain_commas(list));
}

bool is_known(const std::string& name) {
    return !state_name(name).empty();
}

bool mostly_known(const Strings& names) {
    return std::ranges::count_if(names, is_known) * 3 >= static_cast<long>(names.size()) * 2;
}

/// The rest of a list that a page's foot interrupted: nearly all of it is States, and what it
/// begins with is not longer than a State's name.
bool continues_list(const std::string& text) {
    const Strings names = states_listed(text);
    return names.size() > 1 && names.front().size() <= max_name_bytes && mostly_known(names);
}

/// True where a list may go on behind what was read of it.
bool is_open(const std::string& list) {
    return !list.ends_with('.') && !names_nobody(list);
}

/// Reads the lists that begin at passage `first`; the next vote's lists are not taken.
class ListReader {
  public:
    ListReader(const Passages& passages, std::size_t first) : passages_(passages) {
        lists_.first = lists_.last = first;
        for (std::size_t at = first; at < passages.size() && at <= lists_.last + max_gap; ++at) {
            if (!take(at)) break;
        }
    }

    const Lists& lists() const { return lists_; }

  private:
    bool take(std::size_t at) {
        const std::string& text = passages_[at].text;
        if (const auto label = vote_label(text)) {
            bool& seen = lists_.seen[static_cast<std::size_t>(label->part)];
            if (seen) return false;
            seen = true;
            part_ = label->part;
            lists_.of(part_) = text.substr(label->bytes);
            lists_.last = at;
        } else if (is_open(lists_.of(part_)) && continues_list(text)) {
            lists_.of(part_) += " " + text;
            lists_.last = at;
        }
        return true;
    }

    const Passages& passages_;
    Lists lists_;
    VotePart part_ = VotePart::in_favour;
};

Tally counted(const Vote& vote) {
    return {static_cast<unsigned>(vote.states_in_favour.size()),
            static_cast<unsigned>(vote.states_against.size()),
            static_cast<unsigned>(vote.states_abstaining.size())};
}

/// Where the outcome of a vote is told.
struct Outcome {
    std::size_t passage = 0;
    Tally tally;
};

class OutcomeFinder {
  public:
    OutcomeFinder(const Passages& passages, const Lists& lists, const Tally& counted)
        : passages_(passages), counted_(counted) {
        look(lists.first, 1);
        look(lists.first, 2);
        for (std::size_t i = 1; i <= max_behind && lists.last + i < passages.size(); ++i) {
            if (vote_label(passages[lists.last + i].text)) break;
            consider(lists.last + i, passages[lists.last + i].text);
        }
    }

    const std::optional<Outcome>& found() const { return found_; }

  private:
    /// What stands before the lists, from `back` passages before them on.
    void look(std::size_t first, std::size_t back) {
        if (first < back) return;
        std::string text;
        for (std::size_t i = first - back; i < first; ++i) text += passages_[i].text + " ";
        consider(first - back, text);
    }

    void consider(std::size_t passage, std::string_view text) {
        if (passages_[passage].vote.recorded) return;
        const auto tally = tally_in(text, counted_);
        if (!tally) return;
        const unsigned apart = distance(*tally, counted_);
        const unsigned votes = counted_.in_favour + counted_.against + counted_.abstaining;
        if (apart > least_tolerance + votes / 10) return;
        if (!found_ || apart < distance(found_->tally, counted_)) found_ = {passage, *tally};
    }

    const Passages& passages_;
    Tally counted_;
    std::optional<Outcome> found_;
};

/// The first symbol of a draft in a text; drafts of the Security Council are told by its name.
std::string draft_in(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(';
        if (!begins || text[at] < 'A' || text[at] > 'Z') continue;
        const auto found = reference::parse_symbol_prefix(text.substr(at));
        const std::string& name = found.symbol.name;
        const bool council =
            name.starts_with("S/") && !name.starts_with("S/RES/") && !name.starts_with("S/PV");
        if (found.bytes > 0 && (name.find("/L.") != std::string::npos || council)) return name;
    }
    return {};
}

/// What was voted on: the draft that the outcome names, or in a record, where the outcome stands
/// behind the lists, what announces the vote.
std::string item_of(const Passages& passages, std::size_t bearer, std::size_t lists) {
    std::string item = draft_in(passages[bearer].text);
    if (bearer < lists) return item;
    for (std::size_t i = 1; item.empty() && i <= std::min(max_before, lists); ++i) {
        if (passages[lists - i].vote.recorded || vote_label(passages[lists - i].text)) break;
        item = draft_in(passages[lists - i].text);
    }
    return item;
}

void warn(const Passage& bearer, std::vector<std::string>& warnings) {
    const Vote& vote = bearer.vote;
    const std::string place = reference::to_string(bearer.pinpoint);
    for (const Strings* names :
         {&vote.states_in_favour, &vote.states_against, &vote.states_abstaining}) {
        for (const std::string& name : *names) {
            if (!is_known(name))
                warnings.push_back(place + " names a voter that is no known State: " + name);
        }
    }
    const Tally told{vote.in_favour, vote.against, vote.abstaining};
    const Tally named = counted(vote);
    if (told == named) return;
    const auto print = [](const Tally& tally) {
        return std::to_string(tally.in_favour) + " to " + std::to_string(tally.against) + " with " +
               std::to_string(tally.abstaining);
    };
    warnings.push_back(place + " tells a vote of " + print(told) + " abstentions and names " +
                       print(named));
}

/// Judges and members of commissions vote too, and are no States.
bool are_states(const Vote& vote) {
    Strings all = vote.states_in_favour;
    for (const Strings* names : {&vote.states_against, &vote.states_abstaining})
        all.insert(all.end(), names->begin(), names->end());
    return !all.empty() && mostly_known(all);
}

/// Ties the vote whose lists begin at passage `first`; gives where to go on.
std::size_t tie_vote(Passages& passages, std::size_t first, std::vector<std::string>& warnings) {
    Lists lists = ListReader(passages, first).lists();
    if (!lists.has(VotePart::against) && !lists.has(VotePart::abstaining)) return first + 1;
    Vote vote;
    vote.states_in_favour = states_listed(lists.of(VotePart::in_favour));
    vote.states_against = states_listed(lists.of(VotePart::against));
    vote.states_abstaining = states_listed(lists.of(VotePart::abstaining));
    if (!are_states(vote)) return first + 1;
    const Tally named = counted(vote);
    const auto outcome = OutcomeFinder(passages, lists, named).found();
    const std::size_t bearer = outcome ? outcome->passage : first;
    const Tally& tally = outcome ? outcome->tally : named;
    vote.recorded = true;
    std::tie(vote.in_favour, vote.against, vote.abstaining) =
        std::tie(tally.in_favour, tally.against, tally.abstaining);
    vote.item = item_of(passages, bearer, first);
    for (std::size_t i = first; i <= lists.last; ++i) passages[i].speaker.clear();
    passages[bearer].vote = std::move(vote);
    warn(passages[bearer], warnings);
    return lists.last + 1;
}

bool begins_list(const Passage& passage) {
    const auto label = vote_label(passage.text);
    return label && label->part == VotePart::in_favour;
}

/// Puts a block's text behind a label that stands alone.
void put_behind(Block& label, Block& block) {
    label.text = text::stored_form(label.text) + " ";
    for (auto& note : block.notes) {
        note.offset += label.text.size();
        label.notes.push_back(std::move(note));
    }
    label.text += block.text;
}

bool begins_with_state(const std::string& list) {
    const Strings names = states_listed(list);
    return !names.empty() && is_known(names.front());
}

bool is_label_alone(const Block& block) {
    if (block.kind != BlockKind::paragraph && block.kind != BlockKind::heading) return false;
    if (block.text.size() > 120 || !block.notes.empty()) return false;
    const std::string stored = text::stored_form(block.text);
    const auto label = vote_label(stored);
    return label && label->bytes == stored.size();
}

}  // namespace

void join_vote_lists(std::vector<Block>& blocks) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (kept != i) blocks[kept] = std::move(blocks[i]);
        Block& block = blocks[kept++];
        if (i + 1 == blocks.size() || !is_label_alone(block)) continue;
        Block& list = blocks[i + 1];
        if (list.kind != BlockKind::paragraph || !list.links.empty() || is_label_alone(list))
            continue;
        const std::string stored = text::stored_form(list.text);
        if (!names_nobody(stored) && !begins_with_state(stored)) continue;
        block.kind = BlockKind::paragraph;
        block.level = 0;
        block.bold = false;
        put_behind(block, list);
        ++i;
    }
    blocks.resize(kept);
}

void find_votes(Passages& passages, std::vector<std::string>& warnings) {
    for (std::size_t i = 0; i < passages.size();) {
        i = begins_list(passages[i]) ? tie_vote(passages, i, warnings) : i + 1;
    }
}

}  // namespace chancery::structure
