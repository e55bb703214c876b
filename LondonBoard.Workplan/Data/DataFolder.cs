namespace LondonBoard.Data;

/// <summary>The folder with everything the program keeps, readable by its owner alone.</summary>
public sealed class DataFolder
{
    /// <summary>Uses a folder and makes it where it is not there.</summary>
    public DataFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        if (Directory.Exists(Path))
            return;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Path);
        else
            Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>The path of a file in it.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);
}
