using System.Reflection.Metadata;

namespace Sluice.Tool.Importing.Reading.Handlers;

/// <summary>Finds the serializer that a class library names for its handlers.</summary>
internal static class SerializerReader
{
    private const string Space = "Amazon.Lambda.Serialization.";
    private const string Default = Space + "SystemTextJson.DefaultLambdaJsonSerializer";

    /// <summary>
    /// Returns the serializer of Amazon's packages that reads events as the library's own does; null if the library has no <c>[LambdaSerializer]</c>.
    /// A serializer of the library itself, or one with a context of the library, may not be visible to other code.
    /// </summary>
    public static string? Read(MetadataReader reader)
    {
        foreach (var handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (IsSerializer(reader, attribute))
            {
                var value = reader.GetBlobReader(attribute.Value);
                _ = value.ReadUInt16();
                var type = value.ReadSerializedString()?.Split(',')[0] ?? "";
                return "global::" + (type.StartsWith(Space, StringComparison.Ordinal) && type.AsSpan().IndexOfAny("`[+") < 0 ? type : Default);
            }
        }

        return null;
    }

    private static bool IsSerializer(MetadataReader reader, CustomAttribute attribute)
    {
        var (space, name) = attribute.Constructor.Kind switch
        {
            HandleKind.MemberReference => Reference(reader, reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent),
            HandleKind.MethodDefinition => Definition(reader, reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()),
            _ => default,
        };
        return space == "Amazon.Lambda.Core" && name == "LambdaSerializerAttribute";
    }

    private static (string Space, string Name) Reference(MetadataReader reader, EntityHandle handle)
    {
        if (handle.Kind != HandleKind.TypeReference)
        {
            return default;
        }

        var type = reader.GetTypeReference((TypeReferenceHandle)handle);
        return (reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    private static (string Space, string Name) Definition(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return (reader.GetString(type.Namespace), reader.GetString(type.Name));
    }
}
