// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/retrieval/explanation_report.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "indexer/program/numbers.hpp"
#include "indexer/program/terminal.hpp"
#include "indexer/text/width.hpp"

namespace chancery::quality {
namespace {

constexpr std::size_t width = 80, word_columns = 24;

/// A word in its column, cut where it is longer.
std::string in_column(const std::string& word) {
    return text::padded(text::truncate(program::safe(word), word_columns), word_columns);
}

std::string rank_of(const Explained& explained, std::size_t depth) {
    return explained.rank > 0 ? fmt::format("rank {}", explained.rank)
                              : fmt::format("not among the first {}", program::grouped(depth));
}

void write_document(const Explained& explained, std::size_t depth, std::ostream& out) {
    const results::Explanation& shares = explained.shares;
    out << fmt::format("\n{}: {}, score {:.4f}, {} (average {:.1f})\n",
                       program::safe(explained.number), rank_of(explained, depth), shares.score,
                       program::counted(shares.length, "word", "words"), shares.average);
    out << in_column("word")
        << fmt::format("{:>5} {:>4} {:>9} {:>8} {:>9} {:>8}\n", "asked", "tf", "df", "idf", "text",
                       "title");
    double text = 0, title = 0;
    std::string absent;
    for (const results::WordShare& word : shares.words) {
        text += word.text;
        title += word.title;
        if (word.tf == 0 && word.sum() == 0) {
            absent += (absent.empty() ? "" : " ") + program::safe(word.form);
            continue;
        }
        out << in_column(word.form)
            << fmt::format("{:>5} {:>4} {:>9} {:>8.3f} {:>9.4f} {:>8.4f}\n", word.asked, word.tf,
                           program::grouped(word.df), word.idf, word.text, word.title);
    }
    out << in_column("words alone") << fmt::format("{:>29} {:>9.4f} {:>8.4f}\n", "", text, title);
    if (std::abs(shares.further) > 1e-9 * (1 + std::abs(shares.score))) {
        out << in_column("words together") << fmt::format("{:>29} {:>9.4f}\n", "", shares.further);
    }
    if (!absent.empty()) {
        out << text::truncate("not in it: " + absent, width) << '\n';
    }
}

/// Differences of words' shares between two documents, the greatest first.
std::vector<std::pair<std::string, double>> differences(const Explained& first,
                                                        const Explained& second) {
    std::map<std::string, double> by_form;
    for (const auto& word : first.shares.words) by_form[word.form] += word.sum();
    for (const auto& word : second.shares.words) by_form[word.form] -= word.sum();
    by_form["(together)"] = first.shares.further - second.shares.further;
    std::vector<std::pair<std::string, double>> rows(by_form.begin(), by_form.end());
    std::erase_if(rows, [](const auto& row) { return std::abs(row.second) < 1e-9; });
    std::ranges::stable_sort(rows, [](const auto& left, const auto& right) {
        return std::abs(left.second) > std::abs(right.second);
    });
    return rows;
}

void write_comparison(const Explained& first, const Explained& second, std::ostream& out) {
    const double gap = first.shares.score - second.shares.score;
    out << fmt::format("\n{} is {} {} by {:.4f}:\n", program::safe(first.number),
                       gap >= 0 ? "above" : "below", program::safe(second.number), std::abs(gap));
    for (const auto& [form, difference] : differences(first, second)) {
        out << in_column(form) << fmt::format("{:>+39.4f}\n", difference);
    }
}

nlohmann::ordered_json json_of(const Explained& explained) {
    nlohmann::ordered_json document;
    document["document"] = explained.number;
    if (explained.rank > 0) document["rank"] = explained.rank;
    document["score"] = explained.shares.score;
    document["length"] = explained.shares.length;
    document["average_length"] = explained.shares.average;
    auto words = nlohmann::ordered_json::array();
    for (const results::WordShare& word : explained.shares.words) {
        words.push_back({{"word", word.form},
                         {"asked", word.asked},
                         {"tf", word.tf},
                         {"df", word.df},
                         {"idf", word.idf},
                         {"text", word.text},
                         {"title", word.title}});
    }
    document["words"] = std::move(words);
    document["together"] = explained.shares.further;
    return document;
}

}  // namespace

void write_text(const ExplanationReport& report, std::ostream& out) {
    out << fmt::format("topic {}: {}\nmodel {}\n", program::safe(report.topic.id),
                       program::safe(report.topic.text), report.model);
    for (const Explained& explained : report.documents) {
        write_document(explained, report.depth, out);
    }
    if (report.documents.size() == 2) {
        write_comparison(report.documents[0], report.documents[1], out);
    }
}

void write_json(const ExplanationReport& report, std::ostream& out) {
    nlohmann::ordered_json whole;
    whole["topic"] = {{"id", report.topic.id}, {"text", report.topic.text}};
    whole["model"] = report.model;
    auto documents = nlohmann::ordered_json::array();
    for (const Explained& explained : report.documents) documents.push_back(json_of(explained));
    whole["documents"] = std::move(documents);
    out << whole.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

}  // namespace chancery::quality
