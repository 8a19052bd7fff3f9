using Sluice.Generator.Model.Functions;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>
/// Writes the code of a result that is streamed. The first part is made while the method's declared exceptions are caught, because nothing has been sent
/// then. Filters run before the response is sent.
/// </summary>
internal static class StreamEmitter
{
    private const string Items = "Items";

    /// <summary>Writes the call of the method.</summary>
    /// <param name="writer">The writer, inside the block whose declared exceptions are caught.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="call">The call of the method, awaited if it returns a task.</param>
    public static void WriteCall(SourceWriter writer, OperationModel operation, string call)
    {
        var result = operation.Result;
        if (result.Answers.Count == 0)
        {
            WriteOpen(writer, result, call, "");
            return;
        }

        var streamed = result.Answers.Items.First(answer => answer.IsStream).TypeName;
        writer.WriteLine($"result = {call};");
        writer.WriteLine($"if ({(result.IsUnion ? "result?.Result" : "result")} is {streamed} streamed)");
        writer.OpenBlock();
        WriteOpen(writer, result, "streamed.Value", ", streamed");
        writer.CloseBlock();
    }

    /// <summary>Writes the statement that sends the response. With filters, the runtime sends it after them.</summary>
    public static void WriteSend(SourceWriter writer, OperationModel operation)
    {
        if (!operation.IsFiltered)
        {
            writer.WriteLine("await invocation.SendStreamAsync().ConfigureAwait(false);");
        }
    }

    /// <summary>Writes the type that writes the items of a sequence.</summary>
    public static void WriteItems(SourceWriter writer, OperationModel operation)
    {
        var result = operation.Result;
        if (result.Form is not (ResultForm.Lines or ResultForm.Events))
        {
            return;
        }

        var type = ItemType(result);
        writer.WriteLine();
        writer.WriteLine($"private readonly struct {Items} : global::Sluice.Runtime.IItemWriter<{type}>");
        writer.OpenBlock();
        writer.WriteLine($"public static void Write(global::Sluice.Runtime.ItemWriter writer, {type} item)");
        writer.OpenBlock();
        var value = "item";
        if (result.EventType is not null)
        {
            writer.WriteLine("writer.Event(item.EventType, item.EventId, item.ReconnectionInterval);");
            value = "item.Data";
        }

        if (result is { Form: ResultForm.Events, Type.Shape: TypeShape.String })
        {
            writer.WriteLine($"writer.Text({value});");
        }
        else
        {
            WriteStatements.Value(writer, result.Type!, value, "writer.Json");
        }

        writer.CloseBlock();
        writer.CloseBlock();
    }

    /// <summary>Returns the expression that creates a handler which is disposed when the response has been sent.</summary>
    /// <param name="made">The expression that creates it.</param>
    /// <param name="disposal">How it is disposed.</param>
    public static string Keep(string made, HandlerDisposal disposal) => disposal switch
    {
        HandlerDisposal.Asynchronous => $"invocation.Keep({made})",
        HandlerDisposal.Synchronous => $"invocation.KeepDisposable({made})",
        _ => made,
    };

    private static void WriteOpen(SourceWriter writer, ResultModel result, string value, string more)
    {
        var types = result.Form == ResultForm.Stream ? "" : $"<{Items}, {ItemType(result)}>";
        writer.WriteLine($"await invocation.OpenStreamAsync{types}({value}, {CodecNames.Literal(result.MediaType!)}{more}).ConfigureAwait(false);");
    }

    private static string ItemType(ResultModel result) => result.EventType ?? TypeNames.Declared(result.Type!);
}
