// SPDX-License-Identifier: GPL-2.0-or-later
//
// Laws that hold for every query: a tree or an error of kind usage, and to_query() reads back.
// First all small queries over an alphabet of everything special, then the hostile list where it
// exists.
#include <array>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "searcher/query/parse.hpp"
#include "tests/catch.hpp"
#include "tests/support/corpus.hpp"

using namespace chancery;

namespace {

/// The law that `query` breaks; empty when it breaks none.
std::string broken_law(std::string_view query) {
    const auto tree = query::parse(query);
    if (!tree) {
        const Error& error = tree.error();
        const bool told = !error.what.empty() && !error.why.empty() && !error.remedy.empty();
        return error.kind == Kind::usage && told ? "" : "an error says what, why and a remedy";
    }
    const std::string printed = query::to_query(tree->root);
    const auto again = query::parse(printed);
    if (!again) return "does not read back: " + printed;
    const std::string expression = query::to_expression(tree->root);
    if (query::to_expression(again->root) != expression) return "reads back otherwise: " + printed;
    return query::to_query(again->root) == printed ? "" : "prints otherwise: " + printed;
}

/// Calls `check` with every text of at most `length` pieces.
template <std::size_t count, class Check>
void enumerate(const std::array<std::string_view, count>& pieces, int length, std::string& text,
               const Check& check) {
    check(text);
    if (length == 0) return;
    for (const std::string_view piece : pieces) {
        const std::size_t size = text.size();
        text += piece;
        enumerate(pieces, length - 1, text, check);
        text.resize(size);
    }
}

template <std::size_t count>
void check_all(const std::array<std::string_view, count>& pieces, int length) {
    std::size_t broken = 0;
    std::string text;
    enumerate(pieces, length, text, [&broken](const std::string& query) {
        const std::string law = broken_law(query);
        if (law.empty() || ++broken > 10) return;
        CAPTURE(query);
        FAIL_CHECK(law);
    });
    CHECK(broken == 0);
}

std::filesystem::path hostile_list() {
    return tests::shared_folder() / "hostile/queries.txt";
}

std::string bytes_of(const nlohmann::json& part) {
    if (part.is_string()) return part.get<std::string>();
    std::string bytes;
    if (part.is_object()) {
        const auto hex = part.at("hex").get<std::string>();
        for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
            bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
        }
        return bytes;
    }
    for (int i = 0; i < part.at(1).get<int>(); ++i) bytes += part.at(0).get<std::string>();
    return bytes;
}

std::string hostile_query(const std::string& line) {
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (json.is_discarded()) return "\xed\xa0\x80";  // a lone surrogate, which is no JSON text
    if (!json.is_array()) return bytes_of(json);
    std::string query;
    for (const auto& part : json) query += bytes_of(part);
    return query;
}

}  // namespace

TEST_CASE("laws: all small queries of special characters", "[query][laws]") {
    check_all(std::to_array<std::string_view>({"a", "\"", "(", ")", "-", "+", ":", " ", "."}), 6);
}

TEST_CASE("laws: all small queries of operators and fields", "[query][laws]") {
    check_all(std::to_array<std::string_view>({"a ", "AND ", "OR ", "NOT ", "-", "+", "\"b\" ", "(",
                                               ") ", "title:", "year:20", ".."}),
              5);
}

TEST_CASE("laws: quotation marks and names in every order", "[query][laws]") {
    check_all(std::to_array<std::string_view>(
                  {"\u00ab", "\u201c", "\u300c", "\u300d", "a", " ", "Note:", "x:", "NOT"}),
              5);
}

TEST_CASE("laws: the hostile list", "[query][laws]") {
    std::ifstream list(hostile_list());
    if (!list) {
        WARN("skipped: " << hostile_list() << " is not there; set CHANCERY_SHARED");
        return;
    }
    std::string line;
    while (std::getline(list, line)) {
        if (line.empty() || line.front() == '#') continue;
        CAPTURE(line.substr(0, 200));
        CHECK(broken_law(hostile_query(line)).empty());
    }
}
