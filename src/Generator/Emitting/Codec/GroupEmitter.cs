using System.Globalization;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Makes the groups that stand for parameters, into locals that start with <c>g</c> and a number.</summary>
internal sealed class GroupEmitter(SourceWriter writer, OperationModel operation, SeenBits seen, Func<ParameterModel, string> argument)
{
    private readonly Dictionary<string, ParameterModel> _parameters = operation.Parameters.Items.ToDictionary(p => p.Name, StringComparer.Ordinal);
    private int _count;

    /// <summary>The argument's expression; the statements before it are written.</summary>
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
            // Initializers may make new objects, so what the type puts there has to come from a fresh instance.
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
