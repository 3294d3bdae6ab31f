// SPDX-License-Identifier: GPL-2.0-or-later
//
// Complex fields of a DOCX file (ECMA-376 part 1, 17.16): a beginning, the field's code, a
// separator, its result, an end, spread over runs and paragraphs and nested. Codes never reach the
// text; results do, except of fields that only repeat what the reader tells otherwise.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chancery::readers {

/// The address in the code of a HYPERLINK field; empty for other fields and for places inside the
/// document.
std::string link_address(std::string_view code);

/// True when the result of such a field is no text of the document: page numbers in heads and
/// feet, the mark of a note that is referred to again.
bool hides_result(std::string_view code);

class DocxFields {
  public:
    void begin() { fields_.push_back({}); }
    /// Goes over to the result; gives the address of a link that begins here.
    std::string separate();
    /// True when a link ends here.
    bool end();
    void add_code(std::string_view characters);

    /// True when text belongs to the document here: in no field's code, in no hidden result.
    bool shows() const;
    /// At a paragraph's end: a code does not go on in the next paragraph, its end was lost.
    void end_codes();

    /// Addresses of the links that are open, to open them again in the next paragraph.
    std::vector<std::string> open_links() const;

  private:
    struct Field {
        std::string code, address;
        bool in_result = false, hidden = false;
    };
    std::vector<Field> fields_;
};

}  // namespace chancery::readers
