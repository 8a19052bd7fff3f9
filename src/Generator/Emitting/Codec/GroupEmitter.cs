using System.Globalization;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Writes the code that constructs parameter groups, into locals whose names are <c>g</c> and a number.</summary>
internal sealed class GroupEmitter(SourceWriter writer, OperationModel operation, SeenBits seen, Func<ParameterModel, string> argument)
{
    private readonly Dictionary<string, ParameterModel> _parameters = operation.Parameters.Items.ToDictionary(p => p.Name, StringComparer.Ordinal);
    private int _count;

    /// <summary>Returns the expression of the argument. The statements that it depends on are written before.</summary>
    public string Value(ArgumentModel value) => value.Group is { } group ? Make(group) : argument(_parameters[value.Parameter!]);

    private string Make(GroupModel group)
    {
        var arguments = string.Join(", ", group.Arguments.Items.Select(Value));
        var members = group.Members.Items
            .Select(m => (Name: CodecNames.Escape(m.Name), Value: Value(m.Value), Parameter: m.Value.Parameter is { } name ? _parameters[name] : null))
            .ToArray();
        var local = "g" + (_count++).ToString(CultureInfo.InvariantCulture);
        var creation = $"new {group.TypeName}({arguments})";
        var assigned = members.Select(m => m.Name + " = " + m.Value);
        if (members.Any(m => m.Parameter?.KeepsDefault == true))
        {
            // Initializers may create new objects, so values that the type itself assigns have to come from a new instance.
            var required = members.Where(m => m.Parameter?.KeepsDefault != true).Select(m => m.Name + " = " + m.Value);
            writer.WriteLine($"var {local}d = {creation}{Braces(required)};");
            assigned = members.Select(m => m.Parameter is { KeepsDefault: true } kept
                ? $"{m.Name} = {seen.IsSeen(kept.Name)} ? {m.Value} : {local}d.{m.Name}"
                : m.Name + " = " + m.Value);
        }

        writer.WriteLine($"var {local} = {creation}{Braces(assigned)};");
        return local;
    }

    private static string Braces(IEnumerable<string> assignments)
    {
        var text = string.Join(", ", assignments);
        return text.Length == 0 ? "" : " { " + text + " }";
    }
}
