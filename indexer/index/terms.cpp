// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/terms.hpp"

#include "indexer/system/files.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::index {
namespace {

constexpr std::size_t max_id_bytes = 200;

}  // namespace

std::string value_term(std::string_view prefix, std::string_view value) {
    std::string term(prefix);
    if (!value.empty() && ((value[0] >= 'A' && value[0] <= 'Z') || value[0] == ':')) term += ':';
    term += text::cut(value, max_id_bytes);
    return term;
}

std::string exact_term(std::string_view prefix, std::string_view exact) {
    std::string term;
    term.reserve(prefix.size() + exact.size());
    term += prefix;
    term += exact;
    return term;
}

std::string ranked_term(std::string_view prefix, std::string_view ranked) {
    std::string term;
    term.reserve(prefix.size() + ranked.size() + 1);
    term += 'Z';
    term += prefix;
    term += ranked;
    return term;
}

std::string id_term(std::string_view symbol, std::string_view pinpoint) {
    std::string id(symbol);
    if (!pinpoint.empty()) {
        id += '#';
        id += pinpoint;
    }
    if (id.size() > max_id_bytes) id = "long:" + system::digest(id);
    return value_term(id_prefix, id);
}

std::string edge_term(std::string_view symbol, std::string_view verb) {
    std::string edge(symbol);
    edge += ' ';
    edge += verb;
    return value_term(edge_prefix, edge);
}

std::string fingerprint(std::string_view text) {
    const std::string words = text::word_key(text);
    return words.empty() ? std::string() : system::digest(words).substr(0, 16);
}

}  // namespace chancery::index
