// SPDX-License-Identifier: GPL-2.0-or-later
//
// Lines of qrels and runs come in any order; what is read of them is needed by topic. Entries are
// numbered by topic while they are read (consecutive lines of one topic, the usual case, cost one
// comparison) and moved to their places once, in linear time; topics come out in byte order.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace chancery::quality {

/// Entries of one topic within the grouped list.
struct TopicGroup {
    std::string_view topic;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Collects entries and gives them back grouped. Topics are views that the caller keeps alive.
template <class Entry>
class TopicGroups {
  public:
    /// Makes room for as many entries as the text has lines.
    void reserve_lines(std::string_view text) {
        const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
        entries_.reserve(lines);
        topics_.reserve(lines);
    }

    /// Adds an entry of a topic.
    void add(std::string_view topic, Entry entry) {
        if (names_.empty() || topic != names_[current_]) {
            current_ = number_of(topic);
            ++stretches_;
        }
        topics_.push_back(current_);
        entries_.push_back(entry);
        ++sizes_[current_];
    }

    bool empty() const { return entries_.empty(); }

    /// Moves the entries into `grouped`, each topic's in the order they came; gives the groups in
    /// byte order of topics.
    std::vector<TopicGroup> group(std::vector<Entry>& grouped) {
        std::vector<std::uint32_t> order(names_.size());
        std::iota(order.begin(), order.end(), std::uint32_t{0});
        std::ranges::sort(order, {}, [this](std::uint32_t number) { return names_[number]; });
        std::vector<TopicGroup> groups;
        if (stretches_ == names_.size()) {  // each topic's lines stand together: nothing moves
            for (const auto number : order) {
                groups.push_back(
                    {names_[number], starts_[number], starts_[number] + sizes_[number]});
            }
            grouped = std::move(entries_);
            return groups;
        }
        std::vector<std::size_t> places(names_.size());
        std::size_t place = 0;
        for (const auto number : order) {
            places[number] = place;
            groups.push_back({names_[number], place, place + sizes_[number]});
            place += sizes_[number];
        }
        grouped.resize(entries_.size());
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            grouped[places[topics_[i]]++] = entries_[i];
        }
        return groups;
    }

  private:
    std::uint32_t number_of(std::string_view topic) {
        const auto [known, is_new] =
            numbers_.try_emplace(topic, static_cast<std::uint32_t>(names_.size()));
        if (is_new) {
            names_.push_back(topic);
            sizes_.push_back(0);
            starts_.push_back(entries_.size());
        }
        return known->second;
    }

    std::unordered_map<std::string_view, std::uint32_t> numbers_;
    std::vector<std::string_view> names_;
    std::vector<std::size_t> sizes_, starts_;
    std::vector<std::uint32_t> topics_;  ///< of each entry
    std::vector<Entry> entries_;
    std::uint32_t current_ = 0;
    std::size_t stretches_ = 0;  ///< of consecutive lines of one topic
};

}  // namespace chancery::quality
