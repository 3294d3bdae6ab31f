// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/xml_words.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <unicode/uchar.h>

#include "indexer/text/normal.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::tests {
namespace {

/// Elements whose edges part words.
constexpr auto parting = std::to_array<std::string_view>({"p",
                                                          "num",
                                                          "heading",
                                                          "subheading",
                                                          "subhheading",
                                                          "crossHeading",
                                                          "tr",
                                                          "td",
                                                          "th",
                                                          "note",
                                                          "listIntroduction",
                                                          "item",
                                                          "point",
                                                          "intro",
                                                          "paragraph",
                                                          "authorialNote",
                                                          "br",
                                                          "eol",
                                                          "formula",
                                                          "container",
                                                          "content",
                                                          "title",
                                                          "section"});

std::string_view name_of(const xmlNode& node) {
    return reinterpret_cast<const char*>(node.name);
}

bool is_word_letter(char32_t letter) {
    const auto mark = U_MASK(u_charType(static_cast<UChar32>(letter))) & U_GC_M_MASK;
    return u_isalnum(static_cast<UChar32>(letter)) != 0 || mark != 0;
}

void collect(const xmlNode& node, std::string& text) {
    for (const xmlNode* child = node.children; child != nullptr; child = child->next) {
        if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
            text += reinterpret_cast<const char*>(child->content);
        } else if (child->type == XML_ELEMENT_NODE) {
            const bool parts = std::ranges::count(parting, name_of(*child)) > 0;
            if (parts) text += ' ';
            collect(*child, text);
            if (parts) text += ' ';
        }
    }
}

/// Looks for preambles and bodies, also in components and attachments.
void walk(const xmlNode& node, std::string& text) {
    for (const xmlNode* child = node.children; child != nullptr; child = child->next) {
        if (child->type != XML_ELEMENT_NODE) continue;
        if (name_of(*child) == "preamble" || name_of(*child) == "mainBody") {
            collect(*child, text);
            text += ' ';
        } else {
            walk(*child, text);
        }
    }
}

}  // namespace

void count_words(std::string_view text, long times, WordCounts& counts) {
    std::string word;
    const auto flush = [&] {
        if (!word.empty()) counts[word] += times;
        word.clear();
    };
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t start = position;
        if (is_word_letter(text::next_code_point(text, position))) {
            word.append(text.substr(start, position - start));
        } else {
            flush();
        }
    }
    flush();
}

std::optional<WordCounts> xml_words(std::string_view bytes) {
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr,
                      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING),
        &xmlFreeDoc);
    if (document == nullptr) return std::nullopt;
    std::string text;
    walk(*xmlDocGetRootElement(document.get()), text);
    WordCounts counts;
    count_words(text::stored_form(text), 1, counts);
    return counts;
}

}  // namespace chancery::tests
