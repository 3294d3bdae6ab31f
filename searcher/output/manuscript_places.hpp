// SPDX-License-Identifier: GPL-2.0-or-later
//
// Where something stands in a manuscript, as its format counts: line and column of a text; page and
// paragraph, or note, of what was extracted from DOCX and PDF. There a line is one of the stream of
// `chancery-index --extract`, a paragraph or a note, and a column counts in its text.
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include <nlohmann/json.hpp>

#include "searcher/manuscript/manuscript.hpp"
#include "searcher/manuscript/text_places.hpp"

namespace chancery::output {

class ManuscriptPlaces {
  public:
    /// The manuscript must outlive it.
    explicit ManuscriptPlaces(const manuscript::Manuscript& manuscript)
        : manuscript_(manuscript), places_(manuscript.source) {}

    /// Of a byte of the manuscript's text.
    manuscript::LineColumn line_column(std::size_t in_text) const {
        return places_.line_column(manuscript_.in_source(in_text));
    }

    /// False for what has lines of its own: text, Markdown, HTML.
    bool is_extracted() const { return !manuscript_.places.empty(); }

    /// "line 12", "p. 3, para. 12", "p. 3, note 5", "para. 12".
    std::string told(std::size_t in_text) const;

    /// Adds `line` and `column`, or what there is of `page`, `paragraph` and `note`.
    void add_place(std::size_t in_text, nlohmann::ordered_json& object) const;

    /// Half-open range of code points: of the source, or of the text of the paragraph or note.
    std::array<std::size_t, 2> span(const manuscript::Span& in_text) const;

    /// Columns that the longest told() of the manuscript takes.
    std::size_t width() const;

  private:
    const manuscript::PrintedPlace& place_of(std::size_t in_text) const;

    const manuscript::Manuscript& manuscript_;
    manuscript::TextPlaces places_;
};

}  // namespace chancery::output
