using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Sluice.Tool.Importing.Reading.Handlers;

/// <summary>Finds the method that a handler of a class library names, without loading the library.</summary>
internal static class HandlerReader
{
    /// <summary>Reads the method.</summary>
    /// <param name="library">The path of the library.</param>
    /// <param name="typeName">The full name of the type.</param>
    /// <param name="methodName">The name of the method.</param>
    /// <returns>Null if other code cannot call the method: it is missing, overloaded, generic or not public.</returns>
    public static HandlerSignature? Read(string library, string typeName, string methodName)
    {
        try
        {
            using var file = File.OpenRead(library);
            using var image = new PEReader(file);
            return Find(image.GetMetadataReader(), typeName, methodName);
        }
        catch (Exception problem) when (problem is BadImageFormatException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static HandlerSignature? Find(MetadataReader reader, string typeName, string methodName)
    {
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if (!type.GetDeclaringType().IsNil || FullName(reader, type) != typeName)
            {
                continue;
            }

            var methods = type.GetMethods().Select(reader.GetMethodDefinition).ToList();
            var called = methods.Where(method => reader.GetString(method.Name) == methodName).ToList();
            var isPublic = (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public;
            if (called is not [var method] || !isPublic || type.GetGenericParameters().Count > 0 || method.GetGenericParameters().Count > 0
                || (method.Attributes & MethodAttributes.MemberAccessMask) != MethodAttributes.Public)
            {
                return null;
            }

            var isStatic = (method.Attributes & MethodAttributes.Static) != 0;
            return isStatic || (methods.Exists(IsDefaultConstructor) && (type.Attributes & TypeAttributes.Abstract) == 0)
                ? Signature(reader, handle, method, isStatic)
                : null;
        }

        return null;

        bool IsDefaultConstructor(MethodDefinition method)
            => reader.GetString(method.Name) == ".ctor" && method.GetParameters().Count == 0
                && (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public;
    }

    private static HandlerSignature? Signature(MetadataReader reader, TypeDefinitionHandle type, MethodDefinition method, bool isStatic)
    {
        var names = new TypeNames();
        var signature = method.DecodeSignature(names, null);
        var target = names.GetTypeFromDefinition(reader, type, 0);
        return target.Length == 0 || signature.ReturnType.Length == 0 || signature.ParameterTypes.Contains("")
            ? null
            : new(isStatic ? target : $"new {target}()", reader.GetString(method.Name), signature.ParameterTypes, signature.ReturnType,
                SerializerReader.Read(reader));
    }

    private static string FullName(MetadataReader reader, TypeDefinition type)
        => type.Namespace.IsNil ? reader.GetString(type.Name) : $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
}
