// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/pdf_builder.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

namespace chancery::tests {
namespace {

class PdfFile {
  public:
    std::size_t reserve() {
        objects_.emplace_back();
        return objects_.size();
    }
    void set(std::size_t number, std::string body) { objects_[number - 1] = std::move(body); }
    std::size_t add(std::string body) {
        const std::size_t number = reserve();
        set(number, std::move(body));
        return number;
    }

    std::string write(std::size_t root, std::size_t properties) const {
        std::string out = "%PDF-1.7\n";
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < objects_.size(); ++i) {
            places.push_back(out.size());
            out += std::to_string(i + 1) + " 0 obj\n" + objects_[i] + "\nendobj\n";
        }
        const std::size_t table = out.size();
        out += "xref\n0 " + std::to_string(objects_.size() + 1) + "\n0000000000 65535 f \n";
        for (const std::size_t place : places) {
            const std::string digits = std::to_string(place);
            out += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
        }
        return out + "trailer\n<</Size " + std::to_string(objects_.size() + 1) + "/Root " +
               std::to_string(root) + " 0 R/Info " + std::to_string(properties) +
               " 0 R>>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
    }

  private:
    std::vector<std::string> objects_;
};

std::string to(std::size_t object) {
    return std::to_string(object) + " 0 R";
}

std::string quoted(std::string_view text) {
    std::string out = "(";
    for (const char byte : text) {
        if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
        out += byte;
    }
    return out + ")";
}

std::string content_of(const std::vector<PdfText>& texts) {
    std::string out;
    for (const PdfText& text : texts) {
        if (text.content >= 0) out += "/P <</MCID " + std::to_string(text.content) + ">> BDC\n";
        if (text.content == -2) out += "/Artifact BMC\n";
        out += std::string("BT /") + text.style + ' ' + std::to_string(text.size) + " Tf " +
               std::to_string(text.x) + ' ' + std::to_string(text.y) + " Td " + quoted(text.text) +
               " Tj ET\n";
        if (text.content != -1) out += "EMC\n";
    }
    return out;
}

std::size_t add_element(PdfFile& file, const PdfElement& element, std::size_t parent,
                        const std::vector<std::size_t>& pages) {
    const std::size_t number = file.reserve();
    std::string kids;
    for (const int content : element.contents) kids += std::to_string(content) + ' ';
    for (const PdfElement& child : element.children) {
        kids += to(add_element(file, child, number, pages)) + ' ';
    }
    file.set(number, "<</Type/StructElem/S/" + element.tag + "/P " + to(parent) + "/Pg " +
                         to(pages[static_cast<std::size_t>(element.page) - 1]) + "/K[" + kids +
                         "]>>");
    return number;
}

// A file of one page with one font, /F.
std::string finish(PdfFile& file, std::size_t font, const std::string& contents) {
    const std::size_t pages = file.reserve();
    const std::size_t page = file.add("<</Type/Page/Parent " + to(pages) +
                                      "/MediaBox[0 0 600 800]/Resources<</Font<</F " + to(font) +
                                      ">>>>/Contents " + contents + ">>");
    file.set(pages, "<</Type/Pages/Count 1/Kids[" + to(page) + "]>>");
    const std::size_t catalog = file.add("<</Type/Catalog/Pages " + to(pages) + ">>");
    return file.write(catalog, file.add("<<>>"));
}

}  // namespace

std::string make_pdf(const std::vector<std::vector<PdfText>>& pages,
                     const std::vector<PdfElement>& tree, const std::string& properties) {
    PdfFile file;
    const auto font = [&file](const std::string& name) {
        return to(file.add("<</Type/Font/Subtype/Type1/Encoding/WinAnsiEncoding/BaseFont/" + name +
                           ">>"));
    };
    const std::string fonts = "<</r " + font("Times-Roman") + "/b " + font("Times-Bold") + "/i " +
                              font("Times-Italic") + ">>";
    const std::size_t parent = file.reserve();
    std::vector<std::size_t> numbers;
    std::string kids;
    for (const auto& page : pages) {
        const std::string content = content_of(page);
        const std::size_t stream = file.add("<</Length " + std::to_string(content.size()) +
                                            ">>\nstream\n" + content + "\nendstream");
        numbers.push_back(file.add("<</Type/Page/Parent " + to(parent) +
                                   "/MediaBox[0 0 600 800]/Resources<</Font" + fonts +
                                   ">>/Contents " + to(stream) + ">>"));
        kids += to(numbers.back()) + ' ';
    }
    file.set(parent,
             "<</Type/Pages/Count " + std::to_string(pages.size()) + "/Kids[" + kids + "]>>");
    std::string root = "<</Type/Catalog/Pages " + to(parent);
    if (!tree.empty()) {
        const std::size_t top = file.reserve();
        std::string elements;
        for (const PdfElement& element : tree) {
            elements += to(add_element(file, element, top, numbers)) + ' ';
        }
        file.set(top, "<</Type/StructTreeRoot/K[" + elements + "]>>");
        root += "/MarkInfo<</Marked true>>/StructTreeRoot " + to(top);
    }
    const std::size_t catalog = file.add(root + ">>");
    return file.write(catalog, file.add("<<" + properties + ">>"));
}

std::string make_pdf_of_named_font(const std::string& map, const std::string& order,
                                   const std::string& text) {
    PdfFile file;
    const std::string name = "/BaseFont/Song/Type/Font";
    const std::size_t descriptor = file.add(
        "<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0"
        "/Ascent 800/Descent -200/CapHeight 700/StemV 80>>");
    const std::size_t glyphs =
        file.add("<<" + name + "/Subtype/CIDFontType0/DW 1000/FontDescriptor " + to(descriptor) +
                 "/CIDSystemInfo<</Registry(Adobe)/Ordering(" + order + ")/Supplement 2>>>>");
    const std::size_t font = file.add("<<" + name + "/Subtype/Type0/Encoding/" + map +
                                      "/DescendantFonts[" + to(glyphs) + "]>>");
    const std::string content = "BT /F 6 Tf 50 700 Td <" + text + "> Tj ET";
    const std::size_t stream = file.add("<</Length " + std::to_string(content.size()) +
                                        ">>\nstream\n" + content + "\nendstream");
    return finish(file, font, to(stream));
}

std::string make_pdf_of_packed(const std::vector<std::string>& streams) {
    PdfFile file;
    const std::size_t font =
        file.add("<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>");
    std::string contents;
    for (const std::string& packed : streams) {
        contents +=
            ' ' + to(file.add("<</Filter/FlateDecode/Length " + std::to_string(packed.size()) +
                              ">>\nstream\n" + packed + "\nendstream"));
    }
    return finish(file, font, '[' + contents + ']');
}

std::vector<PdfText> pdf_lines(double x, double y, const std::vector<std::string>& lines,
                               double size) {
    std::vector<PdfText> texts;
    for (const std::string& line : lines) {
        texts.push_back({x, y, size, line});
        y -= 12;
    }
    return texts;
}

}  // namespace chancery::tests
