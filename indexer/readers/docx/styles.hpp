// SPDX-License-Identifier: GPL-2.0-or-later
//
// The style sheet of a DOCX file (word/styles.xml): names of styles, and what each looks like when
// all that it is based on is laid under it.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "indexer/readers/docx/look.hpp"

namespace chancery::readers {

/// A style with everything that it inherits.
struct DocxStyle {
    std::string name;  ///< as shown to people: " _ H_1"
    std::string based_on;
    ParagraphLook paragraph;
    RunLook run;
    int level = 0;  ///< of a heading: 1 highest; 0: no heading
};

class DocxStyles {
  public:
    /// Reads the part. Returns what broke it; empty when it is sound.
    std::string read(std::string_view bytes);

    /// The style of a paragraph that names `id`; of one that names none the default style.
    const DocxStyle& paragraph(const std::string& id) const;

    /// How a run looks: its own look over its style's over its paragraph's. A bold word in a bold
    /// paragraph is set apart by not being bold (ECMA-376 part 1, 17.7.3).
    RunLook run(const RunLook& own, const DocxStyle& paragraph) const;

  private:
    void read_style(XmlReader& xml);
    void read_defaults(XmlReader& xml);
    void inherit();

    std::map<std::string, DocxStyle> styles_;
    DocxStyle defaults_;
    std::string default_id_;
};

/// Level of a heading by its style's name, for the UN's templates and Word's own styles; 0: none.
int heading_level(std::string_view style_name);

}  // namespace chancery::readers
