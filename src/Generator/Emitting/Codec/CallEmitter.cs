using System.Globalization;
using Sluice.Generator.Model.Functions;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Writes the code that calls the method, turns declared exceptions into problems and writes the result.</summary>
internal sealed class CallEmitter(SourceWriter writer, OperationModel operation, SeenBits seen)
{
    /// <summary>True if the call is in an async method of its own.</summary>
    public bool IsAsync { get; } = !operation.IsAwaitedByRuntime
        && (operation.Handler.Awaits || operation.Result.Form == ResultForm.Sequence || operation.Result.IsStreamed
            || (operation.IsFiltered
                ? operation.Handler is { IsScoped: true, Disposal: HandlerDisposal.Asynchronous } : operation.UsesServices));

    /// <summary>The parameters of the reading method that precede the invocation, each followed by a comma.</summary>
    public string LeadingParameters { get; } =
        (HasHandler(operation) ? operation.Handler.TypeName + " handler, " : "")
        + (operation.UsesServices ? ServiceEmitter.Provider + " services, " : "");

    /// <summary>The arguments that the reading method passes to the calling method.</summary>
    public string PassedArguments =>
        (HasHandler(operation) ? "handler, " : "")
        + (operation.UsesServices ? "services, " : "")
        + "invocation"
        + string.Concat(Bound.Select(p => ", p_" + p.Name + TypeNames.Forgive(p.Type)))
        + string.Concat(PassedBits.Select(b => ", " + b));

    private IEnumerable<ParameterModel> Bound => operation.Parameters.Items.Where(p => p.IsBound);

    private IEnumerable<string> PassedBits => operation.Parameters.Items.Any(p => p.KeepsDefault) ? seen.Locals : [];

    /// <summary>Returns the call of a method whose task the runtime awaits.</summary>
    public string Awaited()
    {
        // The nullability of the task's value does not matter, because codecs write null.
        var codec = operation.Result.Type is { } type ? $"<{CodecNames.Type(type.Codec)}, {type.Name}>" : "";
        return $"invocation.AnswerAsync{codec}({Call()}{(codec.Length > 0 ? "!" : "")})";
    }

    /// <summary>Writes the method of an operation with filters. Its arguments are fields.</summary>
    public void WriteFilteredMethod()
    {
        writer.WriteLine($"protected override {(IsAsync ? "async " : "")}{TypeNames.ValueTask} CallAsync()");
        writer.OpenBlock();
        ServiceEmitter.WriteHandler(writer, operation, isKept: operation.Result.IsStreamed);
        WriteCall();
        if (!IsAsync)
        {
            writer.WriteLine("return default;");
        }

        writer.CloseBlock();
    }

    public void WriteMethod()
    {
        var parameters = string.Concat(Bound.Select(p => $", {TypeNames.Declared(p.Type)} p_{p.Name}")) + string.Concat(PassedBits.Select(b => ", ulong " + b));
        writer.WriteLine($"private static async {TypeNames.ValueTask} CallAsync({LeadingParameters}{TypeNames.Invocation}{parameters})");
        writer.OpenBlock();
        ServiceEmitter.WriteScope(writer, operation);
        WriteCall();
        writer.CloseBlock();
    }

    public void WriteCall()
    {
        var result = operation.Result;
        var call = Call();
        if (result.IsStreamed)
        {
            WriteStreamed(call);
            return;
        }

        if (operation.Throws.Count > 0)
        {
            WriteGuarded(call);
        }
        else if (result.Form == ResultForm.Sequence)
        {
            ResultEmitter.WriteSequence(writer, result, call);
        }
        else
        {
            writer.WriteLine(result.DeclaredType is null ? call + ";" : $"var result = {call};");
        }

        if (result.Form != ResultForm.Sequence)
        {
            ResultEmitter.Write(writer, operation);
        }
    }

    private void WriteGuarded(string call)
    {
        var result = operation.Result;
        if (result.Form == ResultForm.Sequence)
        {
            // The method throws its own exceptions while its sequence is written.
            writer.WriteLine("try");
            writer.OpenBlock();
            ResultEmitter.WriteSequence(writer, result, call);
            writer.CloseBlock();
        }
        else
        {
            if (result.DeclaredType is not null)
            {
                writer.WriteLine($"{result.DeclaredType} result;");
            }

            // Only exceptions of the method itself are caught, not those thrown while its result is written.
            writer.WriteLine($"try {{ {(result.DeclaredType is null ? "" : "result = ")}{call}; }}");
        }

        WriteCatches();
    }

    private void WriteStreamed(string call)
    {
        var hasAnswers = operation.Result.Answers.Count > 0;
        if (hasAnswers)
        {
            writer.WriteLine($"{operation.Result.DeclaredType} result;");
        }

        if (operation.Throws.Count > 0)
        {
            writer.WriteLine("try");
            writer.OpenBlock();
            StreamEmitter.WriteCall(writer, operation, call);
            writer.CloseBlock();
            WriteCatches();
        }
        else
        {
            StreamEmitter.WriteCall(writer, operation, call);
        }

        if (hasAnswers)
        {
            ResultEmitter.Write(writer, operation);
        }

        StreamEmitter.WriteSend(writer, operation);
    }

    private void WriteCatches()
    {
        foreach (var thrown in operation.Throws)
        {
            var status = thrown.Status.ToString(CultureInfo.InvariantCulture);
            writer.WriteLine($"catch ({thrown.ExceptionName} exception) {{ invocation.WriteProblem({status}, exception); "
                + $"{(IsAsync ? "return;" : "return default;")} }}");
        }
    }

    private string Call()
    {
        var declaring = operation.Handler.DeclaringTypeName;
        var target = operation.Handler.IsStatic ? declaring ?? operation.Handler.TypeName
            : declaring is null ? "handler" : $"(({declaring})handler)";
        var groups = new GroupEmitter(writer, operation, seen, Argument);
        var arguments = string.Join(", ", operation.Handler.Arguments.Items.Select(groups.Value));
        var call = $"{target}.{CodecNames.Escape(operation.Handler.MethodName)}({arguments})";
        return operation.Handler.Awaits && IsAsync ? $"await {call}.ConfigureAwait(false)" : call;
    }

    private string Argument(ParameterModel parameter) => parameter.Source switch
    {
        ParameterSource.Cancellation => "invocation.Cancellation",
        ParameterSource.Service => ServiceEmitter.Get(parameter),
        ParameterSource.LambdaContext => "new LambdaContext(invocation)",
        _ when IsAsync || operation.IsFiltered => "p_" + parameter.Name,
        _ => "p_" + parameter.Name + TypeNames.Forgive(parameter.Type),
    };

    public static bool HasHandler(OperationModel operation) => operation.Handler is { IsStatic: false, IsScoped: false };
}
