// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/tables/table_end.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace chancery::readers::pdf {
namespace {

constexpr float farthest_row = 6.0F;    // of the size: between two rows of one page
constexpr std::size_t fewest_rows = 3;  // that have two cells
constexpr std::size_t most_cells = 3;   // a row of so many needs but one beside it
constexpr std::size_t most_lone = 4;    // rows of one cell between two that have several

char char_of(const Letter& letter) {
    return static_cast<char>(letter.code);
}

bool is_running_text(const Row& row) {
    return row.box.right - row.box.left > text_width &&
           row.box.bottom - row.box.top > 1.5F * row.box.size;
}

// True for what ends a table whose type is of size `table`: type of the text around it, where that
// is larger, or else running text.
bool is_outside(const Row& lone, float table, float text) {
    const bool as_text = lone.box.size > text - 0.3F;
    return as_text && (table < text - 0.3F || is_running_text(lone));
}

// A cell that goes on beside the next row is no step.
bool is_far(const Row& above, const Row& below) {
    const double step = below.box.top - above.box.bottom;
    if (below.box.top < above.box.top) return true;
    return step > farthest_row * below.box.size && step < page_height / 2;
}

// Numbers of a table: "$1.5", "(4.4%)", "1,024", unlike a year or a number of something.
bool is_figure_cell(const Paragraph& cell) {
    const auto has = [&](std::string_view codes) {
        return std::ranges::any_of(cell.letters, [&](const Letter& letter) {
            return letter.code < 0x80 && codes.find(char_of(letter)) != codes.npos;
        });
    };
    const bool words = std::ranges::any_of(cell.letters, [](const Letter& letter) {
        return letter.code < 0x80 && std::isalpha(static_cast<unsigned char>(char_of(letter)));
    });
    return !words && has("0123456789") && has("$%.,");
}

// What rows say for a table.
class Evidence {
  public:
    explicit Evidence(const std::vector<Paragraph>& paragraphs) : paragraphs_(paragraphs) {}

    void add(const Row& row) {
        if (row.cells.size() > 1) {
            ++several_;
            size_ = std::max(size_, row.box.size);
            widest_ = std::max(widest_, row.cells.size());
            // What the figures are of may stand before them.
            const std::size_t named = row.cells.size() >= most_cells ? 1 : 0;
            figures_ = figures_ || std::all_of(row.cells.begin() + named, row.cells.end(),
                                               [&](std::size_t cell) {
                                                   return is_figure_cell(paragraphs_[cell]);
                                               });
        } else if (row.boxes[0].left > first_right_) {
            ++clear_;
        }
        if (several_ == 1 && row.cells.size() > 1) first_right_ = row.boxes[0].right;
    }
    bool is_enough() const {
        return several_ >= fewest_rows || (several_ >= 2 && several_ + clear_ >= fewest_rows) ||
               (several_ >= 2 && widest_ >= most_cells) || figures_;
    }
    bool stands_clear(const Row& row) const { return row.boxes[0].left > first_right_; }
    float size() const { return size_; }  ///< of its type

  private:
    const std::vector<Paragraph>& paragraphs_;
    std::size_t several_ = 0, clear_ = 0, widest_ = 0;
    bool figures_ = false;
    float first_right_ = 1e9F, size_ = 0;
};

}  // namespace

std::size_t table_end(const std::vector<Row>& rows, const std::vector<Paragraph>& paragraphs,
                      float text_size, bool goes_on) {
    Evidence evidence(paragraphs);
    std::size_t end = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0 && is_far(rows[i - 1], rows[i])) break;
        const bool lone = rows[i].cells.size() < 2;
        if (lone && is_outside(rows[i], evidence.size(), text_size)) break;
        if (!lone || (end == i && evidence.stands_clear(rows[i]))) {
            end = i + 1;
        } else if (i - end >= most_lone) {
            break;
        }
        evidence.add(rows[i]);
    }
    return goes_on || evidence.is_enough() ? end : 0;
}

}  // namespace chancery::readers::pdf
