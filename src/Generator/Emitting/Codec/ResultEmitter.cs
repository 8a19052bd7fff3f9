using System.Globalization;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Writes the code that writes what the method returned.</summary>
internal static class ResultEmitter
{
    public static void Write(SourceWriter writer, OperationModel operation)
    {
        var result = operation.Result;
        if (result.DeclaredType is null)
        {
            writer.WriteLine("invocation.WriteNothing();");
        }
        else if (result.Form == ResultForm.Proxy)
        {
            writer.WriteLine("if (result is null) { global::Sluice.Runtime.Invocation.RefuseResult(result); }");
            writer.WriteLine($"else {{ invocation.WriteProxy({result.ProxyArguments}); }}");
        }
        else if (result.Answers.Count > 0)
        {
            WriteAnswers(writer, operation);
        }
        else
        {
            WriteValue(writer, operation, result.Type!, "result", Text(result.Status), answer: null);
        }
    }

    /// <summary>Writes the code for a sequence. The method is called, and may throw, while its result is written.</summary>
    public static void WriteSequence(SourceWriter writer, ResultModel result, string call)
    {
        writer.WriteLine("invocation.Writer.WriteStartArray();");
        writer.WriteLine(
            $"await foreach (var item in global::System.Threading.Tasks.TaskAsyncEnumerableExtensions.WithCancellation({call}, invocation.Cancellation)"
            + ".ConfigureAwait(false))");
        writer.OpenBlock();
        WriteStatements.Value(writer, result.Type!.Element!, "item", "invocation.Writer");
        writer.CloseBlock();
        writer.WriteLine("invocation.Writer.WriteEndArray();");
    }

    private static void WriteAnswers(SourceWriter writer, OperationModel operation)
    {
        var result = operation.Result;
        writer.WriteLine($"switch ({(result.IsUnion ? "result?.Result" : "result")})");
        writer.OpenBlock();
        foreach (var answer in result.Answers.Items.GroupBy(a => a.TypeName, StringComparer.Ordinal).Select(same => same.First()))
        {
            writer.WriteLine($"case {answer.TypeName} answer:");
            writer.OpenBlock();
            if (answer.IsLocated && operation.IsLocated)
            {
                writer.WriteLine($"invocation.Locate(answer.Location, {Segments(operation.Route)});");
            }

            if (answer.IsProblem)
            {
                writer.WriteLine("invocation.WriteProblem(answer);");
            }
            else if (answer.IsStream)
            {
                writer.WriteLine("// The response has been opened.");
            }
            else if (answer.IsFile)
            {
                writer.WriteLine($"invocation.WriteFile(answer, {CodecNames.Literal(result.MediaType!)});");
            }
            else if (answer.Value is null)
            {
                writer.WriteLine("invocation.WriteEmpty(answer);");
            }
            else
            {
                WriteValue(writer, operation, answer.Value, "answer.Value", "answer.Status", "answer", answer.Statuses[0] == result.Status);
            }

            writer.WriteLine("break;");
            writer.CloseBlock();
        }

        writer.WriteLine($"default: global::Sluice.Runtime.Invocation.RefuseResult({(result.IsUnion ? "result?.Result" : "result")}); break;");
        writer.CloseBlock();
    }

    private static void WriteValue(
        SourceWriter writer, OperationModel operation, TypeRef type, string value, string status, string? answer, bool isSuccess = true)
    {
        var result = operation.Result;
        // Values of other statuses than success may be of other types, and are written as JSON.
        var more = answer is null ? "" : ", " + answer;
        switch (result.Form)
        {
            case ResultForm.Text when type.Shape == TypeShape.String:
                var text = value + (result.WritesNull ? " ?? \"null\"" : "");
                writer.WriteLine($"invocation.WriteText({text}, {status}, {CodecNames.Literal(result.MediaType + "; charset=utf-8")}{more});");
                break;
            case ResultForm.Binary when type.Shape == TypeShape.Bytes && isSuccess && operation.IsProxy:
                writer.WriteLine($"invocation.WriteProxyBytes({value}, {status}, {CodecNames.Literal(result.MediaType!)}{more});");
                break;
            case ResultForm.Binary when type.Shape == TypeShape.Bytes && isSuccess:
                writer.WriteLine($"invocation.WriteBytes({value}{more});");
                break;
            default:
                WriteStatements.Value(writer, type, value, "invocation.Writer");
                if (answer is not null)
                {
                    writer.WriteLine($"invocation.WriteResult(answer, {Text(result.Status)});");
                }

                break;
        }
    }

    // The number of segments, and the variable of those that the route does not count.
    private static string Segments(RouteModel route) => route.Rest is { } rest
        ? Text(route.Segments.Count - 1) + ", " + CodecNames.Literal(rest)
        : Text(route.Segments.Count);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
