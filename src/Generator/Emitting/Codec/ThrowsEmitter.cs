using System.Globalization;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Functions;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Writes the methods that tell the status and the problem of a declared exception.</summary>
internal static class ThrowsEmitter
{
    private const string Exception = "global::System.Exception exception";

    public static void Write(SourceWriter writer, EquatableArray<ProgramOperationModel> operations)
    {
        Write(
            writer, $"protected override int StatusOf(int operation, {Exception})", operations, o => o.Throws,
            (thrown, _) => $"exception is {thrown.ExceptionName} ? {thrown.Status.ToString(CultureInfo.InvariantCulture)} : ", "0", "0");
        Write(
            writer, $"protected override global::Sluice.IProblem? ProblemOf(int operation, {Exception})", operations, o => o.Mapped,
            (thrown, i) => thrown.MapperName is null
                ? $"exception is {thrown.ExceptionName} ? exception as global::Sluice.IProblem : "
                : $"exception is {thrown.ExceptionName} e{i} ? {Map(thrown, i)} : ",
            "null", "base.ProblemOf(operation, exception)");
    }

    // A mapper may implement the method explicitly, so it is called through a type parameter.
    private static string Map(ThrowsModel thrown, string index) =>
        $"global::Sluice.Runtime.ProblemMapping.Map<{thrown.MapperName}, {thrown.ExceptionName}>(e{index})";

    // Operations that declare the same exceptions share one arm of the switch.
    private static void Write(
        SourceWriter writer, string signature, EquatableArray<ProgramOperationModel> operations,
        Func<ProgramOperationModel, EquatableArray<ThrowsModel>> select, Func<ThrowsModel, string, string> arm, string none, string other)
    {
        var declared = operations.Items
            .Select((operation, index) => (Throws: select(operation), Index: index.ToString(CultureInfo.InvariantCulture)))
            .Where(o => o.Throws.Count > 0)
            .GroupBy(o => o.Throws, o => o.Index)
            .ToList();
        if (declared.Count == 0)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine(signature + " => operation switch");
        writer.OpenBlock();
        var count = 0;
        foreach (var same in declared)
        {
            var arms = same.Key.Items.Select(thrown => arm(thrown, (count++).ToString(CultureInfo.InvariantCulture)));
            writer.WriteLine($"{string.Join(" or ", same)} => {string.Concat(arms)}{none},");
        }

        writer.WriteLine($"_ => {other},");
        writer.CloseBlock(";");
    }
}
