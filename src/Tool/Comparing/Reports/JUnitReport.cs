using System.Globalization;
using System.Text;
using System.Xml;
using Sluice.Tool.Comparing.Differences;
using Sluice.Tool.Comparing.Sides;

namespace Sluice.Tool.Comparing.Reports;

/// <summary>A report that CI systems show as tests: each request is a test case, and its differences are its failure.</summary>
internal static class JUnitReport
{
    public static string Write(Report report)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new() { Indent = true, OmitXmlDeclaration = true, CheckCharacters = false }))
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", "sluice compare");
            xml.WriteAttributeString("tests", Number(report.Comparisons.Count));
            xml.WriteAttributeString("failures", Number(report.Different));
            xml.WriteAttributeString("time", Seconds(report.Comparisons.Aggregate(TimeSpan.Zero, static (sum, one) => sum + one.Duration)));
            foreach (var one in report.Comparisons)
            {
                Write(xml, one, report);
            }

            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void Write(XmlWriter xml, Comparison one, Report report)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean(one.Request.Behaviour is { } behaviour ? $"sluice compare: {behaviour.Name}" : "sluice compare"));
        xml.WriteAttributeString("name", Clean(one.Request.Name));
        xml.WriteAttributeString("time", Seconds(one.Duration));
        if (one.Differences.Count > 0)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", Clean(string.Join(", ", one.Differences.Select(static difference => difference.Place))));
            foreach (var difference in one.Differences)
            {
                xml.WriteString(Clean($"\n{difference.Place}\n  {report.First}: {difference.First ?? "(nothing)"}"));
                xml.WriteString(Clean($"\n  {report.Second}: {difference.Second ?? "(nothing)"}"));
            }

            Explain(xml, report.First, one.First);
            Explain(xml, report.Second, one.Second);
            xml.WriteString("\n");
            xml.WriteEndElement();
        }

        if (report.ShowsAnswers)
        {
            xml.WriteElementString("system-out", Clean($"\n{report.First}: {Shown(one.First)}\n{report.Second}: {Shown(one.Second)}\n"));
        }

        xml.WriteEndElement();
    }

    private static void Explain(XmlWriter xml, string side, Answer answer)
    {
        if (answer.Reason is { } reason)
        {
            xml.WriteString(Clean($"\n{side} says: {reason}"));
        }
    }

    private static string Shown(Answer answer) => answer.Failure is { } failure ? $"nothing: {failure}"
        : $"{Number(answer.Status)}: {AnswerComparer.Text(answer.Body) ?? "(nothing)"}{(answer.IsCut ? " (cut off)" : "")}";

    /// <summary>XML has no way to write most control characters and half surrogates.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value is '\t' or '\n' or >= 0x20 and not (0xfffe or 0xffff) ? rune.ToString() : "\ufffd");
        }

        return clean.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
