// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/docx_builder.hpp"

namespace chancery::tests {
namespace {

const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const std::string spaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" +
    office +
    "\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
    " xmlns:v=\"urn:schemas-microsoft-com:vml\""
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
    " xmlns:new=\"urn:of-a-later-year\"";

std::string little(std::uint32_t number, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i) out += static_cast<char>((number >> (8 * i)) & 0xFF);
    return out;
}

std::uint32_t checksum(std::string_view bytes) {
    std::uint32_t sum = 0xFFFFFFFF;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xEDB88320 : 0);
    }
    return ~sum;
}

std::string relationship(const std::string& id, const std::string& type, const std::string& target,
                         bool outside = false) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + office + "/" + type + "\" Target=\"" +
           target + "\"" + (outside ? " TargetMode=\"External\"" : "") + "/>";
}

std::string relationships(const std::string& rows) {
    return "<Relationships "
           "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           rows + "</Relationships>";
}

std::string element(const std::string& name, std::string_view children) {
    return "<w:" + name + spaces + ">" + std::string(children) + "</w:" + name + ">";
}

}  // namespace

Zip& Zip::add(const std::string& name, const std::string& bytes, const Lie& lie) {
    const auto size = static_cast<std::uint32_t>(bytes.size());
    const std::uint32_t sum = checksum(bytes) + (lie.wrong_sum ? 1 : 0);
    const std::string middle = little(lie.flags, 2) + little(lie.method, 2) + little(0x210000, 4) +
                               little(sum, 4) + little(size, 4) + little(size, 4) +
                               little(static_cast<std::uint32_t>(name.size()), 2);
    const auto place = static_cast<std::uint32_t>(members_.size());
    members_ += "PK\x03\x04" + little(20, 2) + middle + little(0, 2) + name + bytes;
    directory_ += "PK\x01\x02" + little(0x314, 2) + little(20, 2) + middle + little(0, 2) +
                  little(0, 2) + little(0, 2) + little(0, 2) + little(lie.mode << 16, 4) +
                  little(place, 4) + name;
    ++count_;
    return *this;
}

std::string Zip::bytes() const {
    const auto at = static_cast<std::uint32_t>(members_.size());
    return members_ + directory_ + "PK\x05\x06" + little(0, 4) + little(count_, 2) +
           little(count_, 2) + little(static_cast<std::uint32_t>(directory_.size()), 4) +
           little(at, 4) + little(0, 2);
}

std::string zipped(const std::map<std::string, std::string>& parts) {
    Zip zip;
    for (const auto& [name, bytes] : parts) zip.add(name, bytes);
    return zip.bytes();
}

Docx& Docx::body(std::string_view markup) {
    body_ += markup;
    return *this;
}

Docx& Docx::p(std::string_view properties, std::string_view markup) {
    body_ += "<w:p><w:pPr>" + std::string(properties) + "</w:pPr>" + std::string(markup) + "</w:p>";
    return *this;
}

Docx& Docx::part(const std::string& role, std::string_view markup) {
    parts_[role] += markup;
    return *this;
}

Docx& Docx::margin(const std::string& id, std::string_view markup) {
    margins_[id] += markup;
    return *this;
}

Docx& Docx::link(const std::string& id, const std::string& address) {
    links_ += relationship(id, "hyperlink", address, true);
    return *this;
}

Docx& Docx::title(std::string_view title) {
    title_ = title;
    return *this;
}

Docx& Docx::property(std::string_view name, std::string_view value) {
    properties_ += "<property name=\"" + std::string(name) + "\"><vt:lpwstr>" + std::string(value) +
                   "</vt:lpwstr></property>";
    return *this;
}

Docx& Docx::pages(unsigned count) {
    pages_ = std::to_string(count);
    return *this;
}

std::map<std::string, std::string> Docx::parts() const {
    std::string links = links_;
    std::map<std::string, std::string> parts;
    for (const auto& [role, markup] : parts_) {
        links += relationship(role, role, role + ".xml");
        parts["word/" + role + ".xml"] = element(role, markup);
    }
    for (const auto& [id, markup] : margins_) {
        const bool head = id.starts_with("header");
        links += relationship(id, head ? "header" : "footer", id + ".xml");
        parts["word/" + id + ".xml"] = element(head ? "hdr" : "ftr", markup);
    }
    parts["[Content_Types].xml"] =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
        "PartName=\"/word/document.xml\" ContentType=\"application/"
        "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    parts["_rels/.rels"] =
        relationships(relationship("rId1", "officeDocument", "word/document.xml") +
                      relationship("rId2", "metadata/core-properties", "docProps/core.xml") +
                      relationship("rId3", "custom-properties", "docProps/custom.xml") +
                      relationship("rId4", "extended-properties", "docProps/app.xml"));
    parts["docProps/custom.xml"] =
        "<Properties xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        "docPropsVTypes\">" +
        properties_ + "</Properties>";
    parts["docProps/app.xml"] = "<Properties><Pages>" + pages_ + "</Pages></Properties>";
    parts["docProps/core.xml"] =
        "<c xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + title_ + "</dc:title></c>";
    parts["word/_rels/document.xml.rels"] = relationships(links);
    parts["word/document.xml"] = element("document", "<w:body>" + body_ + "</w:body>");
    return parts;
}

std::string Docx::bytes() const {
    return zipped(parts());
}

std::string run(std::string_view text, std::string_view properties) {
    return "<w:r><w:rPr>" + std::string(properties) + "</w:rPr><w:t>" + std::string(text) +
           "</w:t></w:r>";
}

}  // namespace chancery::tests
