using System.Buffers;
using System.CommandLine;
using System.Text;
using Sluice.LocalGateway.Basics;
using Sluice.MappingTemplates;
using Sluice.Tool.Output;

namespace Sluice.Tool.Commands;

/// <summary><c>sluice render</c>: renders one template with one request, or many cases in the format of the reference engine.</summary>
internal static class RenderCommand
{
    private const int LongestTracedValue = 200;

    private static readonly Argument<string?> Template = new("template")
    {
        Description = "The file of the template",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Request = new("--request", "-r")
    {
        Description = "A file with the request, or - for standard input: {\"body\", \"params\": {\"path\", \"querystring\", \"header\"}, \"context\", " +
            "\"stageVariables\"} [default: an empty request]; without a file of the template, its member \"template\" is rendered",
    };

    private static readonly Option<bool> Trace = new("--trace") { Description = "Print the value of each reference on standard error" };

    private static readonly Option<bool> Cases = new("--cases")
    {
        Description = "Read cases from standard input, one JSON object on each line, and print the answers as the reference engine does",
    };

    // Half of a surrogate pair is written as a question mark, as in Java.
    private static readonly Encoding Utf8 = NewUtf8();

    public static Command Create()
    {
        var command = new Command("render", "Renders a mapping template as API Gateway does.") { Template, Request, Trace, Cases };
        command.SetAction(static arguments => Run(arguments));
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var template = arguments.GetValue(Template);
        if (arguments.GetValue(Cases))
        {
            return template is null
                ? AnswerCases()
                : Complain("With --cases the templates come from standard input. Leave the file out, or leave --cases out.", ExitCode.Unusable);
        }

        var request = arguments.GetValue(Request);
        if (template is null && request is null)
        {
            return Complain(
                "Name the template to render: sluice render FILE. To render a case, which has its template inside: sluice render --request FILE. "
                    + "To render cases from standard input: sluice render --cases.",
                ExitCode.Unusable);
        }

        var place = template ?? (request == "-" ? "standard input" : request)!;
        try
        {
            var @case = request is null ? null : ReadRequest(request);
            var text = template is not null ? InputFile.ReadText(template)
                : @case!.Template
                    ?? throw new FormatException("The request has no template inside. Name the template's file, too: sluice render FILE --request FILE.");
            return Render(place, text, @case?.CreateContext() ?? new TemplateContext(new InputData()), arguments.GetValue(Trace));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            return Complain(e.Message, ExitCode.Unusable);
        }
        catch (TemplateParseException e)
        {
            return Complain($"{place}({e.Line},{e.Column}): error: {Expectation(e)}", ExitCode.Failed);
        }
        catch (TemplateRenderException e)
        {
            return Complain($"{place}({e.Line},{e.Column}): error: {e.Problem}", ExitCode.Failed);
        }
    }

    private static int Render(string file, string text, TemplateContext context, bool trace)
    {
        var template = MappingTemplate.Parse(text);
        if (trace)
        {
            context.Trace = r => Console.Error.WriteLine($"{file}({r.Line},{r.Column}): {r.Reference} = {Shown(r.Value)}");
        }

        var output = new ArrayBufferWriter<byte>();
        try
        {
            template.Render(context, output);
        }
        finally
        {
            // If the rendering fails, the output up to that point is written, because it shows how far the template came.
            using var stdout = Console.OpenStandardOutput();
            stdout.Write(output.WrittenSpan);
        }

        return ExitCode.Success;
    }

    private static int AnswerCases()
    {
        using var input = new StreamReader(Console.OpenStandardInput(), Utf8);
        using var output = new StreamWriter(Console.OpenStandardOutput(), Utf8) { NewLine = "\n" };
        while (input.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                output.WriteLine(CaseRunner.Answer(line));
                output.Flush();
            }
        }

        return ExitCode.Success;
    }

    private static TemplateCase ReadRequest(string file)
    {
        using var standardInput = Console.OpenStandardInput();
        var request = ParseRequest(file, file == "-" ? InputFile.ReadText(standardInput, "The standard input", Utf8) : InputFile.ReadText(file));
        if (request.UnknownMembers.FirstOrDefault() is { } unknown)
        {
            throw new FormatException(
                $"The request has an unknown member '{unknown}'; " +
                "it takes body, params.path, params.querystring, params.header, context, stageVariables and vars.");
        }

        return request;
    }

    private static TemplateCase ParseRequest(string file, string text)
    {
        try
        {
            return TemplateCase.Parse(text);
        }
        catch (FormatException problem)
        {
            throw new FormatException($"{(file == "-" ? "The standard input" : file)}: {problem.Message}", problem);
        }
    }

    private static string Expectation(TemplateParseException e) =>
        e.Expected.Count == 0 ? e.Problem : $"{e.Problem}; expected {string.Join(" or ", e.Expected)}";

    private static string Shown(string? value)
    {
        if (value is null)
        {
            return "(no value)";
        }

        var line = value.ReplaceLineEndings("\\n");
        return line.Length <= LongestTracedValue ? $"\"{line}\"" : $"\"{line.AsSpan(0, LongestTracedValue)}…\" ({value.Length} characters)";
    }

    private static Encoding NewUtf8()
    {
        var encoding = (Encoding)new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).Clone();
        encoding.EncoderFallback = new EncoderReplacementFallback("?");
        return encoding;
    }

    private static int Complain(string message, int exitCode)
    {
        Console.Error.WriteLine(message);
        return exitCode;
    }
}
