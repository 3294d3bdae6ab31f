// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/tagged.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "indexer/readers/pdf/leaders.hpp"
#include "indexer/readers/pdf/marked_content.hpp"
#include "indexer/readers/pdf/tables/table_rows.hpp"

namespace chancery::readers::pdf {
namespace {

using document::BlockKind;

bool is_block(Tag tag) {
    switch (tag) {
        case Tag::content:
        case Tag::inline_text:
        case Tag::link:
        case Tag::reference:
        case Tag::note:
        case Tag::label:
        case Tag::figure:
            return false;
        default:
            return true;
    }
}

const char* style_name(const Node& node) {
    constexpr const char* headings[] = {"H", "H1", "H2", "H3", "H4", "H5", "H6"};
    switch (node.tag) {
        case Tag::heading:
            return headings[node.level];
        case Tag::item:
        case Tag::item_body:
        case Tag::list:
            return "LI";
        case Tag::contents:
        case Tag::contents_item:
            return "TOC";
        case Tag::caption:
            return "Caption";
        case Tag::note:
            return "Note";
        case Tag::figure:
            return "Figure";
        default:
            return "P";
    }
}

bool has_ink(const Letters& letters) {
    return std::ranges::any_of(letters, [](const Letter& l) { return !is_blank(l.code); });
}

class TreeReader {
  public:
    TreeReader(const File& file, const Spacing& spacing)
        : file_(file), spacing_(spacing), contents_(file) {}

    TaggedText read() {
        if (!file_.nodes.empty()) emit(0, "P");
        return {std::move(paragraphs_), contents_.rest()};
    }

  private:
    // Glyphs of an element and, by their number, where its notes belong.
    struct Gathered {
        std::vector<PlacedGlyph> glyphs;
        std::vector<std::pair<std::size_t, Letters>> notes;
    };

    const Node& node(std::uint32_t index) const { return file_.nodes[index]; }

    bool has_block_child(std::uint32_t index) const {
        return std::ranges::any_of(node(index).children, [&](std::uint32_t child) {
            return is_block(node(child).tag) ||
                   (!is_leaf(child) && node(child).tag != Tag::note && has_block_child(child));
        });
    }
    bool is_leaf(std::uint32_t index) const { return node(index).children.empty(); }

    void gather(std::uint32_t index, Gathered& into) {
        const Node& here = node(index);
        if (here.tag == Tag::content) return contents_.take(here.page, here.content, into.glyphs);
        if (here.tag == Tag::note) {
            Gathered note;
            for (const std::uint32_t child : here.children) gather(child, note);
            Letters letters;
            append_lines(letters, lines_in_order(note.glyphs, file_, spacing_));
            if (has_ink(letters)) into.notes.push_back({into.glyphs.size(), std::move(letters)});
            return;
        }
        for (const std::uint32_t child : here.children) gather(child, into);
    }

    // Letters of what was gathered, behind those that `paragraph` has.
    void fill(Paragraph& paragraph, const Gathered& gathered) {
        const std::vector<Line> lines = lines_in_order(gathered.glyphs, file_, spacing_);
        const std::size_t before = paragraph.letters.size();
        append_lines(paragraph.letters, lines);
        for (const auto& [glyph, letters] : gathered.notes) {
            std::size_t at = before;
            while (at < paragraph.letters.size() && paragraph.letters[at].order < glyph) ++at;
            paragraph.notes.push_back({at, at, {}, letters});
        }
        measure(paragraph, lines);
    }

    static void measure(Paragraph& paragraph, const std::vector<Line>& lines) {
        if (lines.empty()) return;
        if (paragraph.size == 0) {
            paragraph.first_x0 = paragraph.x0 = lines.front().x0;
            paragraph.x1 = lines.front().x1;
            paragraph.size = lines.front().size;
        }
        for (const Line& line : lines) {
            paragraph.x0 = std::min(paragraph.x0, line.x0);
            paragraph.x1 = std::max(paragraph.x1, line.x1);
        }
    }

    void finish(Paragraph paragraph) {
        if (has_ink(paragraph.letters) || !paragraph.notes.empty()) {
            paragraphs_.push_back(std::move(paragraph));
        }
    }

    Paragraph start(std::uint32_t index, const char* style) const {
        Paragraph paragraph;
        const Node& here = node(index);
        paragraph.style = style;
        if (here.tag == Tag::heading) {
            paragraph.kind = BlockKind::heading;
            paragraph.level = here.level;
        }
        return paragraph;
    }

    void emit(std::uint32_t index, const char* style) {
        const Node& here = node(index);
        if (here.tag == Tag::table) return emit_table(index);
        if (here.tag != Tag::group) style = style_name(here);
        if (here.tag == Tag::item) return emit_item(index);
        const bool whole = (here.tag == Tag::paragraph || here.tag == Tag::heading ||
                            here.tag == Tag::contents_item || here.tag == Tag::caption) &&
                           !has_block_child(index);
        if (whole) {
            Gathered gathered;
            gather(index, gathered);
            Paragraph paragraph = start(index, style);
            fill(paragraph, gathered);
            return finish(std::move(paragraph));
        }
        emit_mixed(index, style, start(index, style));
    }

    // Children of a block: those within a line make a paragraph between those that are blocks.
    void emit_mixed(std::uint32_t index, const char* style, Paragraph first) {
        Gathered gathered;
        Paragraph open = std::move(first);
        const auto flush = [&] {
            fill(open, gathered);
            gathered = {};
            finish(std::exchange(open, start(index, style)));
        };
        for (const std::uint32_t child : node(index).children) {
            const bool block = is_block(node(child).tag) ||
                               (node(child).tag != Tag::note && has_block_child(child));
            if (!block) {
                gather(child, gathered);
                continue;
            }
            if (open.letters.empty() || !gathered.glyphs.empty()) flush();
            if (has_ink(open.letters)) {
                emit_with_label(child, style, std::exchange(open, start(index, style)));
            } else {
                emit(child, style);
            }
        }
        flush();
    }

    // The first block of a list item takes the item's label.
    void emit_with_label(std::uint32_t index, const char* style, Paragraph labelled) {
        if (node(index).tag == Tag::table || node(index).tag == Tag::list) {
            finish(std::move(labelled));
            return emit(index, style);
        }
        if (has_block_child(index)) return emit_mixed(index, style, std::move(labelled));
        Gathered gathered;
        gather(index, gathered);
        fill(labelled, gathered);
        finish(std::move(labelled));
    }

    void emit_item(std::uint32_t index) {
        Paragraph labelled = start(index, "LI");
        bool waits = false;
        for (const std::uint32_t child : node(index).children) {
            if (node(child).tag == Tag::label) {
                Gathered gathered;
                gather(child, gathered);
                fill(labelled, gathered);
                if (has_ink(labelled.letters)) {
                    Letter tab = labelled.letters.back();
                    tab.code = U'\t';
                    labelled.letters.push_back(tab);
                }
                waits = true;
            } else if (waits || node(child).tag == Tag::item_body) {
                emit_with_label(child, "LI", std::exchange(labelled, start(index, "LI")));
                waits = false;
            } else {
                emit(child, "LI");
            }
        }
        finish(std::move(labelled));
    }

    struct Cell {
        Paragraph paragraph;
        std::vector<PlacedGlyph> glyphs;
        bool header = false;
    };

    void rows_of(std::uint32_t index, bool head,
                 std::vector<std::pair<bool, std::vector<std::uint32_t>>>& rows) {
        for (const std::uint32_t child : node(index).children) {
            const Tag tag = node(child).tag;
            if (tag == Tag::row) {
                rows.push_back({head, node(child).children});
            } else if (tag == Tag::caption) {
                emit(child, "Caption");
            } else if (tag != Tag::content) {
                rows_of(child, head || tag == Tag::table_head, rows);
            }
        }
    }

    Cell read_cell(std::uint32_t index) {
        Cell cell;
        cell.header = node(index).tag == Tag::header_cell;
        gather_cell(index, cell);
        return cell;
    }

    void gather_cell(std::uint32_t index, Cell& cell) {
        Gathered gathered;
        gather(index, gathered);
        fill(cell.paragraph, gathered);
        cell.glyphs = std::move(gathered.glyphs);
    }

    void emit_table(std::uint32_t index) {
        std::vector<std::pair<bool, std::vector<std::uint32_t>>> rows;
        rows_of(index, false, rows);
        std::vector<std::pair<bool, std::vector<Cell>>> table;
        std::size_t widest = 0;
        for (const auto& [head, children] : rows) {
            table.push_back({head, {}});
            std::size_t filled = 0;
            for (const std::uint32_t child : children) {
                table.back().second.push_back(read_cell(child));
                if (has_ink(table.back().second.back().paragraph.letters)) ++filled;
            }
            widest = std::max(widest, filled);
        }
        if (widest <= 1) return emit_layout(table);
        if (has_leaders(table)) return emit_contents(table);
        ++tables_;
        for (auto& [head, cells] : table) emit_row(head, cells);
    }

    using Rows = std::vector<std::pair<bool, std::vector<Cell>>>;

    // Dot leaders are the mark of a table of contents.
    static bool has_leaders(const Rows& table) {
        std::size_t with = 0, filled = 0;
        for (const auto& [head, cells] : table) {
            bool leaders = false, ink = false;
            for (const Cell& cell : cells) {
                ink = ink || has_ink(cell.paragraph.letters);
                leaders = leaders || pdf::has_leaders(cell.paragraph.letters);
            }
            with += leaders ? 1 : 0, filled += ink ? 1 : 0;
        }
        return with * 3 >= filled && with > 0;
    }

    // Entries by their places: a cell may hold several, whose page numbers are in the next one.
    void emit_contents(const Rows& table) {
        std::vector<PlacedGlyph> glyphs;
        for (const auto& [head, cells] : table) {
            for (const Cell& cell : cells) {
                glyphs.insert(glyphs.end(), cell.glyphs.begin(), cell.glyphs.end());
            }
        }
        for (std::size_t from = 0; from < glyphs.size();) {
            std::size_t to = from;
            while (to < glyphs.size() && glyphs[to].page == glyphs[from].page) ++to;
            const std::vector<Line> lines =
                lines_by_place({glyphs.begin() + static_cast<std::ptrdiff_t>(from),
                                glyphs.begin() + static_cast<std::ptrdiff_t>(to)},
                               file_, spacing_);
            for (Paragraph& entry : entries_of(lines)) finish(std::move(entry));
            from = to;
        }
    }

    // A table that only sets text in place.
    void emit_layout(std::vector<std::pair<bool, std::vector<Cell>>>& table) {
        for (auto& [head, cells] : table) {
            for (Cell& cell : cells) {
                cell.paragraph.style = "P";
                finish(std::move(cell.paragraph));
            }
        }
    }

    void emit_row(bool head, std::vector<Cell>& cells) {
        Paragraph row;
        row.table = tables_;
        row.style = "TR";
        bool header = head || !cells.empty();
        for (Cell& cell : cells) {
            header = header && (head || cell.header);
            add_cell(row, std::move(cell.paragraph), &cell == &cells.front());
        }
        row.kind = header ? BlockKind::header_row : BlockKind::row;
        finish(std::move(row));
    }

    const File& file_;
    const Spacing spacing_;
    MarkedContent contents_;
    std::vector<Paragraph> paragraphs_;
    int tables_ = 0;
};

}  // namespace

TaggedText read_tags(const File& file, const Spacing& spacing) {
    return TreeReader(file, spacing).read();
}

bool is_sound(const File& file, const TaggedText& tagged) {
    // Charts are marked as no part of the text; a tree that leaves out much else is a lying one.
    std::size_t all = 0, unmarked = 0, artifacts = 0;
    for (std::size_t p = 0; p < file.pages.size(); ++p) {
        const Page& page = file.pages[p];
        all += page.glyphs.size();
        for (const PlacedGlyph& placed : tagged.outside[p]) {
            const Glyph& glyph = *placed.glyph;
            const bool within =
                p > 0 && glyph.y > 0.16F * page.height && glyph.y < 0.86F * page.height;
            if (!within || glyph.turned || glyph.code <= U' ' || glyph.code == U'_') continue;
            ++(glyph.artifact ? artifacts : unmarked);
        }
    }
    return !tagged.paragraphs.empty() && unmarked * 50 <= all && artifacts * 4 <= all;
}

}  // namespace chancery::readers::pdf
