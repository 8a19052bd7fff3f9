using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Sluice.LambdaHost.Handlers;

/// <summary>Finds the method of a handler, with the rules of Lambda's .NET runtime.</summary>
internal static class HandlerLoader
{
    private const BindingFlags Methods = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private const BindingFlags Constructor
        = BindingFlags.Public | BindingFlags.Instance | BindingFlags.CreateInstance | BindingFlags.DoNotWrapExceptions;

    /// <summary>Loads the handler and makes the object of an instance method.</summary>
    /// <param name="handler">The handler, such as <c>Assembly::Type::Method</c>.</param>
    /// <param name="folder">The folder with the assembly.</param>
    /// <exception cref="HandlerException">The handler does not exist, or Lambda does not call such a method.</exception>
    public static Handler Load(string handler, string folder)
    {
        var name = HandlerName.Parse(handler);
        var assembly = LoadAssembly(name.Assembly, folder);
        var type = assembly.GetType(name.Type)
            ?? throw new HandlerException($"Unable to load type '{name.Type}' from assembly '{name.Assembly}'.");
        var method = FindMethod(type, name);
        Check(type, method);
        return Handler.Create(method, method.IsStatic ? null : Activator.CreateInstance(type, Constructor, null, null, null));
    }

    // The host is started with the .deps.json of the assembly. Without that file, the assemblies of the folder are found here.
    private static Assembly LoadAssembly(string name, string folder)
    {
        AssemblyLoadContext.Default.Resolving += (context, wanted) =>
            Path.Combine(folder, $"{wanted.Name}.dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        try
        {
            return AssemblyLoadContext.Default.LoadFromAssemblyName(new(name));
        }
        catch (FileNotFoundException)
        {
            throw new HandlerException(
                $"Could not find the specified handler assembly with the file name '{name}'. "
                + "The assembly should be located in the root of your uploaded .zip file.");
        }
    }

    private static MethodInfo FindMethod(Type type, HandlerName name)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            var all = declaring.GetMethods(Methods | BindingFlags.DeclaredOnly);
            var found = all.Where(method => method.Name == name.Method).ToList();
            if (found.Count == 0)
            {
                // A signature tells overloads apart.
                found = [.. all.Where(method => method.ToString() == name.Method)];
            }

            if (found.Count > 1)
            {
                throw new HandlerException(
                    $"The method '{name.Method}' in type '{type.FullName}' appears to have a number of overloads. To call this method please specify a "
                    + $"complete method signature. Possible candidates are:\n{string.Join('\n', found)}.");
            }

            if (found.Count == 1)
            {
                return found[0];
            }
        }

        throw new HandlerException(
            $"Unable to find method '{name.Method}' in type '{name.Type}' from assembly '{name.Assembly}': "
            + $"Found no methods matching method name '{name.Method}'.");
    }

    private static void Check(Type type, MethodInfo method)
    {
        var problem = type.IsGenericType ? "its type is generic"
            : type is { IsClass: false, IsValueType: false } ? "its type is neither a class nor a struct"
            : type.IsAbstract && !method.IsStatic ? "its type is abstract"
            : method.IsAbstract ? "it is an abstract method"
            : method.ContainsGenericParameters ? "it is a generic method"
            : method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute)) ? "it is an 'async void' method"
            : method.GetParameters().Any(parameter => parameter.IsDefined(typeof(ParamArrayAttribute))) ? "it is a 'params' method"
            : method.CallingConvention.HasFlag(CallingConventions.VarArgs) ? "it is a 'vararg (variable arguments)' method"
            : null;
        if (problem is not null)
        {
            throw new HandlerException($"The method '{method.Name}' cannot be used as a Lambda Handler because {problem}.");
        }
    }
}
