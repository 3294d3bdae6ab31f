// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/formats/topics.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "bench/quality/formats/fields.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::quality {
namespace {

constexpr std::string_view blanks = " \t\r\n\v\f";

/// Topics as they are read, each checked.
class Collected {
  public:
    explicit Collected(const std::string& name) : name_(name) {}

    Result<void> add(Topic topic, std::size_t line) {
        if (topic.id.empty() || topic.id.find_first_of(blanks) != std::string::npos) {
            return fail(line_error(
                name_, line, topic.id.empty() ? "has no topic id" : "has a topic id with a blank",
                "give each topic an id without blanks"));
        }
        if (topic.text.empty()) {
            return fail(line_error(name_, line, fmt::format("topic {} has no query", topic.id),
                                   "write the query behind the id"));
        }
        if (!ids_.insert(topic.id).second) {
            return fail(line_error(name_, line, fmt::format("topic {} stands twice", topic.id),
                                   "keep one of the two"));
        }
        topics_.push_back(std::move(topic));
        return {};
    }

    Result<std::vector<Topic>> finish() {
        if (!topics_.empty()) return std::move(topics_);
        return fail(Kind::input, name_, "holds no topic",
                    "give lines of id, tab and query, TREC topics, or JSON lines");
    }

    const std::string& name() const { return name_; }

  private:
    const std::string& name_;
    std::vector<Topic> topics_;
    std::unordered_set<std::string> ids_;
};

/// Blanks and line ends folded to single blanks, none at the ends.
std::string folded(std::string_view text) {
    std::string line;
    for (std::size_t at = 0; (at = text.find_first_not_of(blanks, at)) != std::string_view::npos;) {
        const auto end = std::min(text.find_first_of(blanks, at), text.size());
        if (!line.empty()) line += ' ';
        line += text.substr(at, end - at);
        at = end;
    }
    return line;
}

// TSV.

Result<void> read_tsv(std::string_view bytes, Collected& collected) {
    Lines lines(bytes);
    for (std::string_view line; lines.next(line);) {
        if (text::trim(line).empty()) continue;
        const auto cells = text::split(line, '\t');
        const std::string query = cells.size() > 1 ? folded(cells[1]) : "";
        auto added = collected.add({folded(cells[0]), query, {}, {}}, lines.number());
        if (!added) return added;
    }
    return {};
}

// JSON lines.

constexpr auto id_names = std::to_array<const char*>({"_id", "id", "qid", "query_id", "topic_id"});
constexpr auto query_names = std::to_array<const char*>({"text", "query", "title"});

/// The first of the named members that is there: a string, or a number as it is printed.
std::string member(const nlohmann::json& object, std::span<const char* const> names) {
    for (const char* name : names) {
        const auto found = object.find(name);
        if (found == object.end()) continue;
        if (found->is_string()) return folded(found->get_ref<const std::string&>());
        if (found->is_number_integer()) return found->dump();
    }
    return {};
}

Result<void> read_json_lines(std::string_view bytes, Collected& collected) {
    Lines lines(bytes);
    for (std::string_view line; lines.next(line);) {
        if (text::trim(line).empty()) continue;
        const auto object = nlohmann::json::parse(line, nullptr, false);
        if (!object.is_object()) {
            return fail(line_error(collected.name(), lines.number(), "is no JSON object",
                                   "give one object a line, with \"_id\" and \"text\""));
        }
        auto added = collected.add({member(object, id_names), member(object, query_names), {}, {}},
                                   lines.number());
        if (!added) return added;
    }
    return {};
}

// TREC topics.

constexpr auto trec_tags = std::to_array<std::string_view>({"num", "title", "desc", "narr"});

/// Index of the tag that starts at `text`, of TREC's four; their number when it is another.
std::size_t tag_at(std::string_view text) {
    for (std::size_t i = 0; i < trec_tags.size(); ++i) {
        const auto tag = trec_tags[i];
        if (text.substr(1, tag.size()) == tag && text.substr(1 + tag.size(), 1) == ">") return i;
    }
    return trec_tags.size();
}

/// What stands behind a tag, without the label that TREC prints there ("Number:").
std::string content(std::string_view text, std::string_view label) {
    const auto start = text.find_first_not_of(blanks);
    if (start == std::string_view::npos) return {};
    text.remove_prefix(start);
    if (text.starts_with(label)) text.remove_prefix(label.size());
    return folded(text);
}

/// Reads what stands between <top> and </top>; end tags are taken out with the rest of the markup.
Topic trec_topic(std::string_view block) {
    constexpr auto labels =
        std::to_array<std::string_view>({"Number:", "Topic:", "Description:", "Narrative:"});
    std::array<std::string, trec_tags.size()> parts;
    for (std::size_t at = block.find('<'); at != std::string_view::npos;) {
        const auto tag = tag_at(block.substr(at));
        const auto next = block.find('<', at + 1);
        if (tag < trec_tags.size()) {
            const auto start = at + trec_tags[tag].size() + 2;
            const auto end = std::min(next, block.size());
            parts[tag] = content(block.substr(start, end - start), labels[tag]);
        }
        at = next;
    }
    return {std::move(parts[0]), std::move(parts[1]), std::move(parts[2]), std::move(parts[3])};
}

Result<void> read_trec(std::string_view bytes, Collected& collected) {
    constexpr std::string_view open = "<top>", close = "</top>";
    std::size_t line = 1, counted = 0;
    for (std::size_t at = bytes.find(open); at != std::string_view::npos;) {
        line += static_cast<std::size_t>(
            std::count(bytes.begin() + static_cast<std::ptrdiff_t>(counted),
                       bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        counted = at;
        const auto start = at + open.size();
        const auto next = bytes.find(open, start);
        const auto block = bytes.substr(start, std::min(next, bytes.size()) - start);
        auto added = collected.add(trec_topic(block.substr(0, block.find(close))), line);
        if (!added) return added;
        at = next;
    }
    return {};
}

}  // namespace

Result<std::vector<Topic>> parse_topics(std::string_view bytes, const std::string& name) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    if (!text::is_utf8(bytes)) {
        return fail(Kind::input, name, "is not UTF-8", "convert it, for example with iconv");
    }
    Collected collected(name);
    const auto start = std::min(bytes.find_first_not_of(blanks), bytes.size());
    const auto first = bytes.substr(start, 1);
    auto read = first == "{"   ? read_json_lines(bytes, collected)
                : first == "<" ? read_trec(bytes, collected)
                               : read_tsv(bytes, collected);
    if (!read) return pass_on(std::move(read));
    return collected.finish();
}

Result<std::vector<Topic>> read_topics(const std::string& name) {
    auto bytes = read_text(name);
    if (!bytes) return pass_on(std::move(bytes));
    return parse_topics(*bytes, name == "-" ? "standard input" : name);
}

}  // namespace chancery::quality
