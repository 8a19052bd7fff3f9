using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Templates;

/// <summary>The intrinsic functions that make texts.</summary>
internal static partial class TextCalls
{
    /// <summary><c>Fn::Sub</c>: a text with the values of names in place of <c>${name}</c>. <c>${!name}</c> stands for <c>${name}</c> itself.</summary>
    public static Evaluated Substitute(Evaluator evaluator, JsonPlace argument)
    {
        var arguments = ListCalls.Arguments(argument);
        var written = arguments is [var first, ..] ? first : argument;
        var variables = arguments is [_, { IsObject: true } map] ? map : (JsonPlace?)null;
        if (!written.IsString || arguments.Length > 2)
        {
            return Calls.Malformed("Fn::Sub", "a text, or a list of a text and an object");
        }

        string? reason = null;
        var forms = new List<(Capture Part, string? Form)>();
        var isFunction = written.Value.GetString()!.Contains(":lambda:path/", StringComparison.Ordinal);
        var text = Placeholder().Replace(written.Value.GetString()!, match =>
        {
            var name = match.Groups[1].Value.Trim();
            if (reason is not null || name.Length == 0)
            {
                return match.Value;
            }

            if (name[0] == '!')
            {
                return $"${{{name[1..]}}}";
            }

            var value = variables?.Find(name) is { } variable ? evaluator.Evaluate(variable) : evaluator.Reference(name, written);
            if (value.Text is null && evaluator.Inputs.IsDocument && name.EndsWith(".Arn", StringComparison.Ordinal) && isFunction)
            {
                value = evaluator.Made(AwsNames.FunctionArn(name[..^4]), written);
            }

            reason = value.Text is { } found ? evaluator.Spend(found.Length) ? null : Evaluator.TooMuch
                : value.Reason ?? $"The value of '{name}' in Fn::Sub is not a text.";
            forms.Add((match, evaluator.FormOf(value)));
            return value.Text ?? "";
        });
        return reason is not null ? Evaluated.Unknown(reason) : Finish(evaluator, text, argument, FormOf(written.Value.GetString()!, forms));
    }

    /// <summary><c>Fn::Join</c>: the items of a list with a delimiter between them.</summary>
    public static Evaluated Join(Evaluator evaluator, JsonPlace argument)
    {
        if (ListCalls.Arguments(argument) is not [{ IsString: true } delimiter, var list])
        {
            return Calls.Malformed("Fn::Join", "a delimiter and a list");
        }

        if (ListCalls.Items(evaluator, list, out var reason) is not { } items)
        {
            return Evaluated.Unknown(reason);
        }

        var between = delimiter.Value.GetString()!;
        var (texts, forms) = (new List<string>(), new List<string?>());
        foreach (var item in items)
        {
            var value = evaluator.Evaluate(item);
            if (value.Text is { } text)
            {
                texts.Add(text);
                forms.Add(evaluator.FormOf(value));
            }
            else if (!value.IsRemoved)
            {
                return Evaluated.Unknown(value.Reason ?? "An item of Fn::Join is not a text.");
            }
        }

        return evaluator.Spend(texts.Sum(static text => (long)text.Length) + ((long)between.Length * texts.Count))
            ? Finish(evaluator, string.Join(between, texts), argument, forms.Contains(null) ? null : string.Join(StandInText.Escape(between), forms))
            : Evaluated.Unknown(Evaluator.TooMuch);
    }

    /// <summary><c>Fn::Split</c>: the parts of a text between delimiters.</summary>
    public static Evaluated Split(Evaluator evaluator, JsonPlace argument)
    {
        if (ListCalls.Arguments(argument) is not [{ IsString: true } delimiter, var source] || delimiter.Value.GetString()!.Length == 0)
        {
            return Calls.Malformed("Fn::Split", "a delimiter that is not empty, and a text");
        }

        var value = evaluator.Evaluate(source);
        return value.Text is { } text
            ? evaluator.Made(text.Split(delimiter.Value.GetString()!), argument)
            : Evaluated.Unknown(value.Reason ?? "Fn::Split has no text.");
    }

    /// <summary><c>Fn::Base64</c>.</summary>
    public static Evaluated Encode(Evaluator evaluator, JsonPlace argument)
    {
        var value = evaluator.Evaluate(argument);
        return value.Text is { } text
            ? evaluator.Made(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)), argument)
            : Evaluated.Unknown(value.Reason ?? "Fn::Base64 has no text.");
    }

    /// <summary><c>Fn::ToJsonString</c>: an object or a list as text.</summary>
    public static Evaluated Serialize(Evaluator evaluator, JsonPlace argument)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(bytes);
        var value = evaluator.Evaluate(argument);
        var reason = value.Place is { } place ? Write(evaluator, writer, place) : value.Reason ?? "Fn::ToJsonString has no value.";
        if (reason is not null)
        {
            return Evaluated.Unknown(reason);
        }

        writer.Flush();
        return evaluator.Made(Encoding.UTF8.GetString(bytes.WrittenSpan), argument);
    }

    /// <summary>Looks up the dynamic references of a text among the values that are given.</summary>
    public static Evaluated LookUp(Evaluator evaluator, JsonPlace place)
    {
        string? reason = null;
        var text = DynamicReference().Replace(place.Value.GetString()!, match =>
        {
            var name = match.Groups[1].Value;
            if (evaluator.Given(name, place)?.Text is { } given)
            {
                return given;
            }

            reason ??= $"CloudFormation looks up '{name}'. {evaluator.Inputs.CureOf(name)}";
            return match.Value;
        });
        return reason is not null ? Evaluated.Unknown(reason) : evaluator.Made(text, place);
    }

    // The text with references in place of the values that only AWS knows, or null if a value is no such text.
    private static string? FormOf(string written, List<(Capture Part, string? Form)> forms)
    {
        var (form, at) = (new StringBuilder(), 0);
        foreach (var (part, value) in forms)
        {
            form.Append(written, at, part.Index - at).Append(value);
            at = part.Index + part.Length;
        }

        return forms.Exists(static one => one.Form is null) ? null : form.Append(written, at, written.Length - at).ToString();
    }

    // A value that a function makes can contain a dynamic reference, which CloudFormation looks up after the functions.
    private static Evaluated Finish(Evaluator evaluator, string text, JsonPlace place, string? form)
    {
        var made = evaluator.Made(text, place, form);
        return made.Place is { } found && Intrinsic.HasDynamicReference(text) ? LookUp(evaluator, found) : made;
    }

    private static string? Write(Evaluator evaluator, Utf8JsonWriter writer, JsonPlace place)
    {
        if (evaluator.Explain(place) is { } reason)
        {
            return reason;
        }

        switch (place.Value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var (name, member) in place.Members())
                {
                    writer.WritePropertyName(name);
                    if (Write(evaluator, writer, member) is { } unknown)
                    {
                        return unknown;
                    }
                }

                writer.WriteEndObject();
                return null;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in place.Items())
                {
                    if (Write(evaluator, writer, item) is { } unknown)
                    {
                        return unknown;
                    }
                }

                writer.WriteEndArray();
                return null;
            default:
                place.Value.WriteTo(writer);
                return null;
        }
    }

    [GeneratedRegex(@"\$\{([^}]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\{\{(resolve:[^{}]+)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex DynamicReference();
}
