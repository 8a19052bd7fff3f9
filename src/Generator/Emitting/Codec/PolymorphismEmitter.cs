using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Writes the code that chooses between a type and its derived types.</summary>
internal static class PolymorphismEmitter
{
    /// <summary>Writes the choice that follows the start of the JSON object.</summary>
    public static void WriteChoice(SourceWriter writer, ObjectTypeModel type)
    {
        if (type.Polymorphism is not { IsTagged: true } choice)
        {
            writer.WriteLine("return ReadMembers(ref reader, default);");
            return;
        }

        var tag = CodecNames.Utf8(choice.Discriminator);
        writer.WriteLine($"if (reader.Discriminator({tag}))");
        writer.OpenBlock();
        foreach (var derived in choice.DerivedTypes.Items.Where(d => d.Tag is not null))
        {
            var value = derived.IsNumber ? derived.Tag! : CodecNames.Utf8(derived.Tag!);
            writer.WriteLine($"if (reader.DiscriminatorIs({value})) {{ return {CodecNames.Type(derived.Type.Codec)}.ReadMembers(ref reader, {tag}); }}");
        }

        writer.WriteLine(choice.IgnoresUnknown
            ? $"if (!reader.IsDiscriminator) {{ return reader.RefuseObject<{type.Name}>(); }}"
            : $"return reader.RefuseObject<{type.Name}>();");
        writer.CloseBlock();
        writer.WriteLine(type.IsAbstract
            ? $"return reader.RequireDiscriminator<{type.Name}>({CodecNames.Literal(choice.Discriminator)});"
            : $"return ReadMembers(ref reader, {tag});");
    }

    /// <summary>Writes the code that writes the value as its run-time type.</summary>
    public static void WriteDispatch(SourceWriter writer, ObjectTypeModel type, PolymorphismModel choice)
    {
        var isExact = choice.Unknown != UnknownDerivedType.IsWrittenAsNearest;
        foreach (var derived in choice.DerivedTypes.Items)
        {
            writer.WriteLine(isExact ? $"if (value.GetType() == typeof({derived.Type.Name}))" : $"if (value is {derived.Type.Name})");
            writer.OpenBlock();
            writer.WriteLine("writer.WriteStartObject();");
            if (derived.Tag is { } tag)
            {
                writer.WriteLine(derived.IsNumber
                    ? $"writer.WriteNumber({CodecNames.Utf8(choice.Discriminator)}, {tag});"
                    : $"writer.WriteString({CodecNames.Utf8(choice.Discriminator)}, {CodecNames.Utf8(tag)});");
            }

            writer.WriteLine($"{CodecNames.Type(derived.Type.Codec)}.WriteMembers(writer, ({derived.Type.Name})value);");
            writer.WriteLine("writer.WriteEndObject();");
            writer.WriteLine("return;");
            writer.CloseBlock();
        }

        if (choice.Unknown == UnknownDerivedType.Fails)
        {
            writer.WriteLine($"if (value.GetType() != typeof({type.Name})) {{ throw {TypeNames.ValueWriter}.UnknownType(value); }}");
        }
    }
}
