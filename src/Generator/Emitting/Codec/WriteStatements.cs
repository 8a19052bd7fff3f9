using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Makes the statements that write one value as JSON.</summary>
internal static class WriteStatements
{
    /// <summary>Writes the statements for a value that may be null.</summary>
    /// <param name="output">Receives the statements.</param>
    /// <param name="type">The value's type.</param>
    /// <param name="value">The expression of the value, which is evaluated once.</param>
    /// <param name="writer">The expression of the JSON writer.</param>
    /// <param name="local">A name that is not used in the block. In C#, the scope of a pattern variable is larger than its <c>if</c>
    /// statement.</param>
    public static void Value(SourceWriter output, TypeRef type, string value, string writer, string local = "present")
    {
        if (!NeedsNullCheck(type))
        {
            output.WriteLine(Statement(type, value, writer));
            return;
        }

        output.WriteLine($"if ({value} is {{ }} {local}) {{ {Statement(type, local, writer)} }}");
        output.WriteLine($"else {{ {writer}.WriteNullValue(); }}");
    }

    /// <summary>Returns the statement for a value that is not null.</summary>
    public static string Statement(TypeRef type, string value, string writer) => type.Shape switch
    {
        TypeShape.String or TypeShape.Guid or TypeShape.DateTime or TypeShape.DateTimeOffset => $"{writer}.WriteStringValue({value});",
        TypeShape.Boolean => $"{writer}.WriteBooleanValue({value});",
        TypeShape.Bytes => $"{writer}.WriteBase64StringValue({value});",
        TypeShape.BytesMemory => $"{writer}.WriteBase64StringValue({value}.Span);",
        TypeShape.JsonNode or TypeShape.JsonObject or TypeShape.JsonArray or TypeShape.JsonValue or TypeShape.JsonDocument => $"{value}.WriteTo({writer});",
        TypeShape.Enum or TypeShape.Object or TypeShape.Array or TypeShape.List or TypeShape.Dictionary =>
            $"{CodecNames.Type(type.Codec)}.Write({writer}, {value});",
        _ when type.Numbers.HasFlag(NumberForm.Quoted) => $"{TypeNames.ValueWriter}.WriteQuoted({writer}, {value});",
        TypeShape.Single or TypeShape.Double or TypeShape.Half when type.Numbers.HasFlag(NumberForm.Named) =>
            $"{TypeNames.ValueWriter}.WriteNamed({writer}, {value});",
        _ when IsNumber(type.Shape) => $"{writer}.WriteNumberValue({value});",
        _ => $"{TypeNames.ValueWriter}.Write({writer}, {value});",
    };

    /// <summary>Returns the name of the method that writes name and value in one call, or null if there is none.</summary>
    public static string? NamedMethod(TypeRef type) => type switch
    {
        { Shape: TypeShape.String } => "WriteString",
        { IsNullable: true } => null,
        { Shape: TypeShape.Guid or TypeShape.DateTime or TypeShape.DateTimeOffset } => "WriteString",
        { Shape: TypeShape.Boolean } => "WriteBoolean",
        _ when IsNumber(type.Shape) && (type.Numbers & (NumberForm.Quoted | NumberForm.Named)) == 0 => "WriteNumber",
        _ => null,
    };

    // The methods for strings, for any object and the codecs of reference types write null themselves.
    private static bool NeedsNullCheck(TypeRef type) => type.IsValueType ? type.IsNullable : type.Shape is not
        (TypeShape.String or TypeShape.Any or TypeShape.Object or TypeShape.Array or TypeShape.List or TypeShape.Dictionary);

    private static bool IsNumber(TypeShape shape) => shape is >= TypeShape.SByte and <= TypeShape.Decimal;
}
