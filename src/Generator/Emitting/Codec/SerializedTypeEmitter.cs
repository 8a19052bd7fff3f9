using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Writes the codec of a type that System.Text.Json reads and writes.</summary>
internal static class SerializedTypeEmitter
{
    private const string Json = "global::System.Text.Json.";

    public static void Write(SourceWriter writer, SerializedTypeModel type)
    {
        var info = $"{Json}Serialization.Metadata.JsonTypeInfo<{type.Name}>";
        var value = type.Name + (type.IsValueType ? "" : "?");
        writer.WriteLine($"private static readonly {info} Info = ({info}){type.Context}.Default.GetTypeInfo(typeof({type.Name}))!;");
        if (type.IsRead)
        {
            writer.Separate();
            if (type.Validated.Count == 0)
            {
                writer.WriteLine($"internal static {value} Read({TypeNames.Reader}) => reader.ReadWith(Info);");
            }
            else
            {
                WriteValidated(writer, value);
                ExternalChecks.Write(writer, type);
            }
        }

        if (type.IsWritten)
        {
            writer.Separate();
            writer.WriteLine(
                $"public static void Write({TypeNames.Writer}, {value} value) => "
                + $"{Json}JsonSerializer.Serialize(writer, value{(type.IsValueType ? "" : "!")}, Info);");
        }
    }

    private static void WriteValidated(SourceWriter writer, string value)
    {
        writer.WriteLine($"internal static {value} Read({TypeNames.Reader})");
        writer.OpenBlock();
        writer.WriteLine("var problems = reader.ProblemCount;");
        writer.WriteLine("var value = reader.ReadWith(Info);");
        writer.WriteLine("if (reader.ProblemCount == problems && value is { } read) { Of0.Validate(ref reader, read, \"\"); }");
        writer.WriteLine("return value;");
        writer.CloseBlock();
    }
}
