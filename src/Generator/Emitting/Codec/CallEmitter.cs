using System.Globalization;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Calls the method, turns declared exceptions into problems and writes the result.</summary>
internal static class CallEmitter
{
    public static bool IsAsync(OperationModel operation) => operation.Handler.Shape is not (ReturnShape.Void or ReturnShape.Value);

    /// <summary>The handler parameter with a comma; nothing for a static method.</summary>
    public static string HandlerParameter(OperationModel operation) => operation.Handler.IsStatic ? "" : operation.Handler.TypeName + " handler, ";

    /// <summary>What the reading method hands to the calling one.</summary>
    public static string PassedArguments(OperationModel operation) =>
        (operation.Handler.IsStatic ? "" : "handler, ") + "invocation" + string.Concat(Bound(operation).Select(p => ", p_" + p.Name + TypeNames.Forgive(p.Type)));

    public static void WriteMethod(SourceWriter writer, OperationModel operation)
    {
        var parameters = string.Concat(Bound(operation).Select(p => $", {TypeNames.Declared(p.Type)} p_{p.Name}"));
        writer.WriteLine($"private static async {TypeNames.ValueTask} CallAsync({HandlerParameter(operation)}{TypeNames.Invocation}{parameters})");
        writer.OpenBlock();
        WriteCall(writer, operation);
        writer.CloseBlock();
    }

    public static void WriteCall(SourceWriter writer, OperationModel operation)
    {
        var result = operation.Result.Type;
        var call = Call(operation);
        if (operation.Throws.Count == 0)
        {
            writer.WriteLine(result is null ? call + ";" : $"var result = {call};");
        }
        else
        {
            WriteGuarded(writer, operation, call);
        }

        if (result is null)
        {
            writer.WriteLine("invocation.WriteNothing();");
        }
        else
        {
            WriteStatements.Value(writer, result, "result", "invocation.Writer");
        }
    }

    private static void WriteGuarded(SourceWriter writer, OperationModel operation, string call)
    {
        var result = operation.Result.Type;
        var leave = IsAsync(operation) ? "return;" : "return default;";
        if (result is not null)
        {
            writer.WriteLine($"{TypeNames.Declared(result)} result;");
        }

        // Only the method's own exceptions count, not those of writing its result.
        writer.WriteLine($"try {{ {(result is null ? "" : "result = ")}{call}; }}");
        foreach (var thrown in operation.Throws)
        {
            var status = thrown.Status.ToString(CultureInfo.InvariantCulture);
            writer.WriteLine($"catch ({thrown.ExceptionName} exception) {{ invocation.WriteProblem({status}, exception); {leave} }}");
        }
    }

    private static string Call(OperationModel operation)
    {
        var target = operation.Handler.IsStatic ? operation.Handler.TypeName : "handler";
        var arguments = string.Join(", ", operation.Parameters.Items.Select(p => Argument(operation, p)));
        var call = $"{target}.{CodecNames.Escape(operation.Handler.MethodName)}({arguments})";
        return IsAsync(operation) ? $"await {call}.ConfigureAwait(false)" : call;
    }

    private static string Argument(OperationModel operation, ParameterModel parameter) => parameter.Source switch
    {
        ParameterSource.Cancellation => "invocation.Cancellation",
        _ when IsAsync(operation) => "p_" + parameter.Name,
        _ => "p_" + parameter.Name + TypeNames.Forgive(parameter.Type),
    };

    private static IEnumerable<ParameterModel> Bound(OperationModel operation) =>
        operation.Parameters.Items.Where(p => p.Source != ParameterSource.Cancellation);
}
