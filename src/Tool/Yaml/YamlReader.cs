using System.Text.RegularExpressions;
using Sluice.LocalGateway.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Sluice.Tool.Yaml;

/// <summary>Reads the first document of a YAML text as nodes.</summary>
internal sealed partial class YamlReader
{
    /// <summary>The most lines of quoted scalars that are indented in a file.</summary>
    private const int MostRepairs = 300;

    private static readonly string Indentation = new(' ', 64);

    private readonly string _file;
    private readonly Parser _parser;
    private readonly Dictionary<AnchorName, YamlNode?> _anchors = [];
    private int _depth;

    private YamlReader(string text, string file)
    {
        _file = file;
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <exception cref="DocumentException">The text is not YAML, or it is nested too deeply.</exception>
    public static YamlNode Read(string text, string file)
    {
        for (var repairs = 0; ; repairs++)
        {
            try
            {
                return ReadOnce(text, file);
            }
            catch (DocumentException problem) when (
                repairs < MostRepairs && problem.InnerException is YamlException { InnerException: null } cause
                && cause.Message.Contains("found wrong indentation", StringComparison.Ordinal))
            {
                text = Indent(text, (int)cause.End.Line);
            }
            catch (DocumentException problem) when (
                repairs == 0 && problem.InnerException is YamlException { InnerException: null } cause
                && cause.Message.Contains("found extra spaces in first line", StringComparison.Ordinal))
            {
                text = BlankLine().Replace(text, "");
            }
        }
    }

    // Readers of YAML 1.1 also take a block scalar whose first lines are blank and have more spaces than its text.
    [GeneratedRegex(@"^ +(?=\r?$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex BlankLine();

    // Readers of YAML 1.1, which AWS's are, take the lines of a quoted scalar with any indentation. White space at their start has no meaning.
    private static string Indent(string text, int line)
    {
        var at = 0;
        for (var number = 1; number < line && text.IndexOf('\n', at) is >= 0 and var end; number++)
        {
            at = end + 1;
        }

        return text.Insert(at, Indentation);
    }

    private static YamlNode ReadOnce(string text, string file)
    {
        // The library takes this character for the end of the text.
        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var end)
        {
            var before = text.AsSpan(0, end);
            throw new DocumentException(
                file, "$", "the text has the character NUL here, which YAML does not have. Remove it.", null,
                new(before.Count('\n') + 1, end - before.LastIndexOf('\n')));
        }

        var reader = new YamlReader(text, file);
        try
        {
            reader._parser.Consume<StreamStart>();
            if (!reader._parser.TryConsume<DocumentStart>(out _))
            {
                throw new DocumentException(file, "$", "the file is empty.");
            }

            var root = reader.ReadNode();
            reader._parser.Consume<DocumentEnd>();
            if (reader._parser.TryConsume<DocumentStart>(out var second))
            {
                throw new DocumentException(
                    file, "$", "a second document of YAML begins here, and a file has one API. Give it a file of its own, or remove it.", null,
                    PositionOf(second.Start));
            }

            reader._parser.Consume<StreamEnd>();
            return root;
        }
        catch (YamlException problem)
        {
            throw new DocumentException(
                file, "$", $"the text is not YAML here, so AWS refuses the file: {problem.Message} Correct this place.", problem,
                reader.FindTab(problem, text) ?? PositionOf(problem.Start));
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException
            or OverflowException)
        {
            // The library throws these exceptions for some texts that are not YAML.
            throw new DocumentException(
                file, "$", "the text is not YAML after this place, so AWS refuses the file. Correct it.", problem,
                reader._parser.Current is { } last ? PositionOf(last.End) : null);
        }
    }

    private YamlNode ReadNode()
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            return _anchors.TryGetValue(alias.Value, out var anchored)
                ? anchored ?? throw Error(alias.Start, $"the alias '*{alias.Value}' stands within its own anchor, so it has no end. Take it out.")
                : throw Error(alias.Start, $"no anchor before this alias is called '{alias.Value}'. Declare '&{alias.Value}', or correct the name.");
        }

        var start = _parser.Current is NodeEvent node ? node : throw Error(_parser.Current!.Start, "a value is missing here. Write one.");
        if (++_depth > JsonFile.MaxDepth)
        {
            throw Error(start.Start, $"this value is nested in more than {JsonFile.MaxDepth} objects and lists, which this gateway does not read.");
        }

        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor] = null;
        }

        var read = ReadContent(PositionOf(start.Start), start.Tag.IsEmpty ? "" : start.Tag.Value);
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor] = read;
        }

        _depth--;
        return read;
    }

    private YamlNode ReadContent(FilePosition position, string tag)
    {
        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, position, tag);
        }

        if (_parser.TryConsume<SequenceStart>(out _))
        {
            var list = new YamlList(position, tag);
            while (!_parser.TryConsume<SequenceEnd>(out _))
            {
                list.Items.Add(ReadNode());
            }

            return list;
        }

        _parser.Consume<MappingStart>();
        var map = new YamlMap(position, tag);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var at = _parser.Current!.Start;
            map.Members.Add((ReadNode() as YamlScalar ?? throw Error(at, "a name is expected here, not a list or an object."), ReadNode()));
        }

        return map;
    }

    // The library places this error at the start of the object in which the tab stands.
    private FilePosition? FindTab(YamlException problem, string text)
    {
        if (!problem.Message.Contains("invalid tab", StringComparison.Ordinal))
        {
            return null;
        }

        var lines = text.Split('\n');
        for (var line = Math.Max((int)(_parser.Current?.End.Line ?? 1), 1); line <= lines.Length; line++)
        {
            if (lines[line - 1].TrimStart(' ') is ['\t', ..] rest)
            {
                return new(line, lines[line - 1].Length - rest.Length + 1);
            }
        }

        return null;
    }

    private DocumentException Error(Mark at, string problem) => new(_file, "$", problem, null, PositionOf(at));

    private static FilePosition PositionOf(Mark mark) => new((int)mark.Line, (int)mark.Column);
}
