// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/core/tree.hpp"

#include <cstddef>
#include <cstdint>

#include <Object.h>
#include <StructElement.h>
#include <StructTreeRoot.h>
#include <goo/GooString.h>

#include "indexer/readers/pdf/core/text_string.hpp"

namespace chancery::readers::pdf {
namespace {

constexpr std::size_t max_tree_nodes = 4'000'000;
constexpr int max_tree_depth = 200;

Tag tag_of(StructElement::Type type) {
    using S = StructElement;
    switch (type) {
        case S::MCID:
            return Tag::content;
        case S::P:
        case S::BlockQuote:
            return Tag::paragraph;
        case S::H:
        case S::H1:
        case S::H2:
        case S::H3:
        case S::H4:
        case S::H5:
        case S::H6:
            return Tag::heading;
        case S::L:
            return Tag::list;
        case S::LI:
            return Tag::item;
        case S::Lbl:
            return Tag::label;
        case S::LBody:
            return Tag::item_body;
        case S::Table:
            return Tag::table;
        case S::THead:
            return Tag::table_head;
        case S::TR:
            return Tag::row;
        case S::TH:
            return Tag::header_cell;
        case S::TD:
            return Tag::cell;
        case S::Note:
            return Tag::note;
        case S::Reference:
            return Tag::reference;
        case S::Link:
        case S::Annot:
            return Tag::link;
        case S::Span:
        case S::Quote:
        case S::BibEntry:
        case S::Code:
        case S::Ruby:
        case S::RB:
        case S::RT:
        case S::RP:
        case S::Warichu:
        case S::WT:
        case S::WP:
            return Tag::inline_text;
        case S::Figure:
        case S::Formula:
        case S::Form:
            return Tag::figure;
        case S::TOC:
        case S::Index:
            return Tag::contents;
        case S::TOCI:
            return Tag::contents_item;
        case S::Caption:
            return Tag::caption;
        default:
            return Tag::group;
    }
}

class TreeCopy {
  public:
    TreeCopy(File& file, const ByReference& page_of) : file_(file), page_of_(page_of) {}

    void copy(const StructTreeRoot& root) {
        file_.nodes.push_back({});
        for (unsigned i = 0; i < root.getNumChildren(); ++i) add(0, *root.getChild(i), 0, 0);
    }

  private:
    int page_of(const StructElement& element, int inherited) const {
        Ref reference;
        if (!element.getPageRef(reference)) return inherited;
        const auto row = page_of_.find({reference.num, reference.gen});
        return row == page_of_.end() ? inherited : row->second;
    }

    void add(std::uint32_t parent, const StructElement& element, int inherited, int depth) {
        if (element.isObjectRef() || depth > max_tree_depth) return;
        if (file_.nodes.size() >= max_tree_nodes) return;
        Node node;
        node.tag = tag_of(element.getType());
        node.page = page_of(element, inherited);
        if (node.tag == Tag::content) node.content = element.getMCID();
        if (element.getType() >= StructElement::H1 && element.getType() <= StructElement::H6) {
            node.level = element.getType() - StructElement::H1 + 1;
        }
        if (const GooString* text = element.getActualText()) {
            node.replacement = from_text_string(*text);
        }
        const int page = node.page;
        const auto index = static_cast<std::uint32_t>(file_.nodes.size());
        file_.nodes.push_back(std::move(node));
        file_.nodes[parent].children.push_back(index);
        for (unsigned i = 0; i < element.getNumChildren(); ++i) {
            add(index, *element.getChild(static_cast<int>(i)), page, depth + 1);
        }
    }

    File& file_;
    const ByReference& page_of_;
};

}  // namespace

void copy_tree(const StructTreeRoot& root, const ByReference& page_of, File& file) {
    TreeCopy(file, page_of).copy(root);
}

}  // namespace chancery::readers::pdf
