// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/akn.hpp"

namespace chancery::tests {
namespace {

std::string element(const std::string& name, const std::string& attributes,
                    const std::string& content) {
    return "<" + name + (attributes.empty() ? "" : " " + attributes) + ">" + content + "</" + name +
           ">\n";
}

std::string paragraph(const std::string& text, std::size_t number) {
    const std::string label = number == 0 ? "" : element("num", "", std::to_string(number) + ".");
    return element("paragraph", "", label + element("content", "", element("p", "", text)));
}

std::string statement(const AknWork& work) {
    std::string body;
    for (std::size_t i = 0; i < work.paragraphs.size(); ++i) {
        body += paragraph(work.paragraphs[i], work.paragraphs.size() == 1 ? 0 : i + 1);
    }
    const std::string meta = element(
        "identification", "",
        element("FRBRWork", "", "<FRBRdate date=\"" + work.date + "\" name=\"adoption\"/>") +
            element("FRBRExpression", "", "<FRBRlanguage language=\"" + work.language + "\"/>"));
    const std::string number = work.symbol.substr(work.symbol.find('/', 2) + 1) + ".";
    return element(
        "statement", "name=\"resolution\"",
        element("meta", "", meta) +
            element("coverPage", "",
                    element("p", "", element("docNumber", "refersTo=\"#symbol\"", work.symbol))) +
            element(
                "preface", "",
                element("p", "",
                        element("docNumber", "", number) + element("docTitle", "", work.title))) +
            element("mainBody", "", body));
}

std::string file_of(const std::string& content) {
    return element("akomaNtoso", "xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"",
                   content);
}

}  // namespace

std::string akn(const AknWork& work) {
    return file_of(statement(work));
}

std::string akn(const std::vector<AknWork>& works) {
    std::string content;
    for (const AknWork& work : works) content += element("component", "", statement(work));
    return file_of(element("documentCollection", "", element("collectionBody", "", content)));
}

}  // namespace chancery::tests
