using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Sluice.Tool.Importing.Reading.Handlers;

/// <summary>Writes the types of a signature as C# does; a type that C# cannot name here is an empty text.</summary>
internal sealed class TypeNames : ISignatureTypeProvider<string, object?>
{
    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.Void => "void",
        PrimitiveTypeCode.Boolean => "bool",
        PrimitiveTypeCode.Char => "char",
        PrimitiveTypeCode.SByte => "sbyte",
        PrimitiveTypeCode.Byte => "byte",
        PrimitiveTypeCode.Int16 => "short",
        PrimitiveTypeCode.UInt16 => "ushort",
        PrimitiveTypeCode.Int32 => "int",
        PrimitiveTypeCode.UInt32 => "uint",
        PrimitiveTypeCode.Int64 => "long",
        PrimitiveTypeCode.UInt64 => "ulong",
        PrimitiveTypeCode.Single => "float",
        PrimitiveTypeCode.Double => "double",
        PrimitiveTypeCode.String => "string",
        PrimitiveTypeCode.Object => "object",
        _ => "",
    };

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = Name(reader.GetString(type.Name));
        return !type.GetDeclaringType().IsNil ? Member(GetTypeFromDefinition(reader, type.GetDeclaringType(), 0), name)
            : Full(reader.GetString(type.Namespace), name);
    }

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        var name = Name(reader.GetString(type.Name));
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? Member(GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, 0), name)
            : Full(reader.GetString(type.Namespace), name);
    }

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments)
        => genericType.Length == 0 || typeArguments.Contains("") ? "" : $"{genericType}<{string.Join(", ", typeArguments)}>";

    public string GetSZArrayType(string elementType) => elementType.Length == 0 ? "" : elementType + "[]";

    public string GetArrayType(string elementType, ArrayShape shape) => "";

    public string GetByReferenceType(string elementType) => "";

    public string GetPointerType(string elementType) => "";

    public string GetPinnedType(string elementType) => "";

    public string GetFunctionPointerType(MethodSignature<string> signature) => "";

    public string GetGenericMethodParameter(object? genericContext, int index) => "";

    public string GetGenericTypeParameter(object? genericContext, int index) => "";

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind)
        => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    // The number of type parameters is a part of the name, as in Task`1.
    private static string Name(string name) => name.IndexOf('`', StringComparison.Ordinal) is > 0 and var end ? name[..end] : name;

    private static string Member(string type, string name) => type.Length == 0 || !IsName(name) ? "" : $"{type}.{name}";

    private static string Full(string space, string name)
        => !IsName(name) || (space.Length > 0 && !space.Split('.').All(IsName)) ? "" : $"global::{(space.Length == 0 ? "" : space + ".")}{name}";

    private static bool IsName(string name)
        => name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(static character => char.IsLetterOrDigit(character) || character == '_');
}
